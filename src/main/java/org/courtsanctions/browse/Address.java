package org.courtsanctions.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.shared.Asked;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list with the choices in its query, from which links to other choices
 * are made. The day a page speaks for is not part of it: links keep that by themselves.
 *
 * @param path the path
 * @param parameters the chosen values by parameter, in order
 */
public record Address(String path, Map<String, List<String>> parameters) {

	Address(String path) {
		this(path, Map.of());
	}

	/** The address of a list with the choices that exist. */
	static Address of(String path, Asked asked) {
		return new Address(path, asked.inAddress());
	}

	/**
	 * The same with one parameter set to the given values; without values the parameter
	 * goes.
	 */
	Address with(String name, List<String> values) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.parameters);
		if (values.isEmpty()) {
			changed.remove(name);
		}
		else {
			changed.put(name, List.copyOf(values));
		}
		return new Address(this.path, changed);
	}

	/** The same with a value added, or taken away when it is there. */
	Address toggle(String name, String value) {
		List<String> values = new ArrayList<>(this.parameters.getOrDefault(name, List.of()));
		if (!values.remove(value)) {
			values.add(value);
		}
		return with(name, values);
	}

	/** The same with just that value, or without it when it is there. */
	Address choose(String name, String value) {
		boolean chosen = this.parameters.getOrDefault(name, List.of()).contains(value);
		return with(name, chosen ? List.of() : List.of(value));
	}

	String href() {
		var builder = UriComponentsBuilder.fromPath(this.path);
		List<String> values = new ArrayList<>();
		this.parameters.forEach((name, chosen) -> chosen.forEach((value) -> {
			builder.queryParam(name, "{value}");
			values.add(value);
		}));
		return builder.encode().buildAndExpand(values.toArray()).toUriString();
	}

}
