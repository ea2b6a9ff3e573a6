package org.courtsanctions.browser;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.courtsanctions.Sampling;
import org.jsoup.Jsoup;

/**
 * A walk over the whole site from given addresses along its links. Pages are visited once
 * each; of the endless addresses with a query, and of the other forms of records, only
 * some of every sort are.
 */
final class Crawl {

	/** A sort is a page, or another form of it, with certain parameters. */
	private static final int OF_A_SORT = Sampling.isOff() ? 12 : 4;

	private static final int FILES_OF_A_SORT = Sampling.isOff() ? 12 : 2;

	private static final int MOST_PARAMETERS = 2;

	private static final int AT_ONCE = 4;

	private final Site site;

	private final Set<String> left;

	private final Map<String, Visited> visited = new LinkedHashMap<>();

	private final Map<String, Integer> sorts = new HashMap<>();

	private Crawl(Site site, Set<String> left) {
		this.site = site;
		this.left = left;
	}

	/**
	 * What was seen by address, without fragments.
	 * @param from where the walk begins
	 * @param left pages that are not visited unless it begins there
	 */
	static Map<String, Visited> of(Site site, Collection<String> from, Set<String> left) {
		var crawl = new Crawl(site, left);
		try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			Collection<String> next = new TreeSet<>(from);
			while (!next.isEmpty()) {
				next = crawl.visit(next, threads);
			}
		}
		return crawl.visited;
	}

	/** Visits some addresses and tells which new ones they link to. */
	private Collection<String> visit(Collection<String> addresses, ExecutorService threads) {
		Map<String, Future<Visited>> pending = new LinkedHashMap<>();
		addresses.forEach((address) -> pending.put(address, threads.submit(() -> visit(address))));
		Collection<String> next = new TreeSet<>();
		for (var page : pending.entrySet()) {
			Visited seen = finished(page.getValue());
			this.visited.put(page.getKey(), seen);
			seen.markup().links().stream().map((link) -> link.replaceFirst("#.*", "")).forEach(next::add);
			if (seen.location().startsWith("/")) {
				next.add(seen.location());
			}
		}
		next.removeIf((address) -> !isWanted(address));
		return next;
	}

	private static Visited finished(Future<Visited> page) {
		try {
			return page.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	private Visited visit(String address) {
		Site.Answer answer = this.site.get(address);
		boolean page = answer.type().startsWith("text/html");
		return new Visited(answer.status(), answer.location(),
				page ? PageMarkup.of(URI.create(address), Jsoup.parse(answer.body())) : PageMarkup.NONE);
	}

	/** Whether an address is still to be visited. */
	private boolean isWanted(String address) {
		if (this.visited.containsKey(address) || this.left.contains(address)) {
			return false;
		}
		int query = address.indexOf('?');
		if (query < 0) {
			int file = address.indexOf('.', address.lastIndexOf('/'));
			boolean page = file < 0 && !address.startsWith("/embed/");
			String sort = address.replaceFirst("^(/(?:embed/|cite/)?[^/.]+).*", "$1")
					+ ((file < 0) ? "" : address.substring(file));
			return page || this.sorts.merge(sort, 1, Integer::sum) <= OF_A_SORT;
		}
		List<String> names = Arrays.stream(address.substring(query + 1).split("&"))
			.map((parameter) -> parameter.replaceFirst("=.*", ""))
			.sorted()
			.toList();
		String path = address.substring(0, query).replaceFirst("^(/[^/]+/).+", "$1");
		int most = (path.indexOf('.') < 0) ? OF_A_SORT : FILES_OF_A_SORT;
		return names.size() <= MOST_PARAMETERS && this.sorts.merge(path + names, 1, Integer::sum) <= most;
	}

	/**
	 * A page as the walk saw it.
	 *
	 * @param status what it answered
	 * @param location where it redirects to
	 * @param markup what its HTML says
	 */
	record Visited(int status, String location, PageMarkup markup) {
	}

}
