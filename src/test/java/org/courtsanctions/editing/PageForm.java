package org.courtsanctions.editing;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.courtsanctions.account.Visitor;
import org.courtsanctions.account.Visitor.Answer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form on a page, filled in as by a browser without scripts: only what the page offers
 * can be typed, chosen and pressed.
 */
final class PageForm {

	private final Visitor visitor;

	private final FormElement form;

	private PageForm(Visitor visitor, FormElement form) {
		this.visitor = visitor;
		this.form = form;
	}

	/** The form of a page that is sent to an address. */
	static PageForm on(Visitor visitor, Answer page, String action) {
		Elements forms = page.page().select("form[method=post][action=" + action + "]");
		assertThat(forms).as("forms for %s on “%s”: %s", action, page.title(), page.main()).isNotEmpty();
		return new PageForm(visitor, (FormElement) forms.first());
	}

	/** Opens a page and takes its form that is sent to the same address. */
	static PageForm at(Visitor visitor, String address) {
		return at(visitor, address, address);
	}

	/** Opens a page and takes its form that is sent to some address. */
	static PageForm at(Visitor visitor, String address, String action) {
		return on(visitor, visitor.get(address), action);
	}

	/** Types into a box, or into the three of a date in turn. */
	PageForm type(String name, String... texts) {
		Elements boxes = controls(name).not("[type=hidden]");
		assertThat(boxes).as("boxes named %s", name).hasSizeGreaterThanOrEqualTo(texts.length);
		for (int i = 0; i < boxes.size(); i++) {
			boxes.get(i).val((i < texts.length) ? texts[i] : "");
		}
		return this;
	}

	/** Chooses an option, a radio button or a box to tick. */
	PageForm choose(String name, String... values) {
		for (String value : values) {
			Element chosen = controls(name).stream()
				.flatMap((control) -> control.is("select") ? control.select("option").stream() : Stream.of(control))
				.filter((option) -> option.attr("value").equals(value))
				.findAny()
				.orElseThrow(
						() -> new AssertionError(value + " cannot be chosen for " + name + ":\n" + controls(name)));
			if (chosen.is("option")) {
				controls(name).select("option").removeAttr("selected");
				chosen.attr("selected", "");
			}
			else {
				if (chosen.is("[type=radio]")) {
					controls(name).removeAttr("checked");
				}
				chosen.attr("checked", "");
			}
		}
		return this;
	}

	PageForm untick(String name, String value) {
		controls(name).forEach((control) -> {
			if (control.attr("value").equals(value)) {
				control.removeAttr("checked");
			}
		});
		return this;
	}

	/** What can be chosen. */
	List<String> options(String name) {
		return controls(name).eachAttr("value");
	}

	boolean offers(String name) {
		return !controls(name).isEmpty();
	}

	/** What would be sent, without a button. */
	List<Map.Entry<String, String>> data() {
		List<Map.Entry<String, String>> data = new ArrayList<>();
		this.form.formData().forEach((field) -> data.add(new SimpleEntry<>(field.key(), field.value())));
		return data;
	}

	/** Presses the button of a name and value. */
	Answer press(String button) {
		assertThat(this.form.select("button[name=do]").eachAttr("value")).as("buttons").contains(button);
		List<Map.Entry<String, String>> data = data();
		data.add(new SimpleEntry<>("do", button));
		return this.visitor.post(address(), data);
	}

	/** Presses the one button that has no name. */
	Answer press() {
		assertThat(this.form.select("button:not([name])")).as("buttons without a name").isNotEmpty();
		return this.visitor.post(address(), data());
	}

	String address() {
		return this.form.attr("action");
	}

	private Elements controls(String name) {
		Elements controls = new Elements();
		for (Element control : this.form.select("input, select, textarea")) {
			if (control.attr("name").equals(name)) {
				controls.add(control);
			}
		}
		return controls;
	}

}
