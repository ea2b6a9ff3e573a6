package org.courtsanctions.ftm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.ledger.LedgerHead;

/** What data there are, in the words of the catalogues of FollowTheMoney. */
final class Catalog {

	/** What the dataset is called. */
	static final String TITLE = "Court Sanctions Register";

	private Catalog() {
	}

	static Map<String, Object> of(LedgerHead head, String site) {
		return ordered("datasets", List.of(register(head, site), everything(head, site)), "current",
				List.of(Entity.DATASET), "outdated", List.of(), "index_stale", false);
	}

	/** Names and values by turns, told in that order: the same bytes at every start. */
	static Map<String, Object> ordered(Object... namesAndValues) {
		Map<String, Object> ordered = new LinkedHashMap<>();
		for (int at = 0; at < namesAndValues.length; at += 2) {
			ordered.put(namesAndValues[at].toString(), namesAndValues[at + 1]);
		}
		return ordered;
	}

	private static Map<String, Object> register(LedgerHead head, String site) {
		Map<String, Object> dataset = common(Entity.DATASET, TITLE, head, site);
		String file = site + "/data/entities.ftm.json";
		dataset.put("load", true);
		dataset.put("entities_url", file);
		dataset.put("children", Set.of());
		dataset.put("resources", List.of(ordered("name", "entities.ftm.json", "url", file, "mime_type",
				"application/json+ftm", "title", "FollowTheMoney entities")));
		return dataset;
	}

	private static Map<String, Object> everything(LedgerHead head, String site) {
		Map<String, Object> dataset = common("default", TITLE + ": everything", head, site);
		dataset.put("load", false);
		dataset.put("children", Set.of(Entity.DATASET));
		dataset.put("resources", List.of());
		return dataset;
	}

	private static Map<String, Object> common(String name, String title, LedgerHead head, String site) {
		Map<String, Object> dataset = new LinkedHashMap<>();
		String version = Long.toString(head.version());
		dataset.put("name", name);
		dataset.put("title", title);
		dataset.put("summary",
				"Sanctions against court officials: who was named, by whom, under what law, when, and what ended it");
		dataset.put("url", site + "/");
		dataset.put("license", "https://creativecommons.org/licenses/by-nc/4.0/");
		dataset.put("category", "sanctions");
		dataset.put("updated_at", head.recordedAt().toString());
		dataset.put("last_export", head.recordedAt().toString());
		dataset.put("version", version);
		dataset.put("index_version", version);
		dataset.put("index_current", true);
		dataset.put("publisher", ordered("name", TITLE, "url", site + "/", "official", false));
		return dataset;
	}

}
