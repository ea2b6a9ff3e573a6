package org.courtsanctions.editing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.courtsanctions.web.SignedIn;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How other features begin drafts: with records whose fields they fill as people would
 * type them. What they fill in is checked, changed, reviewed and published like
 * everything typed.
 */
@Service
@Transactional
public class DraftOpening {

	private final Drafts drafts;

	private final RegisterReferences register;

	private final Typing typing;

	DraftOpening(Drafts drafts, RegisterReferences register, Typing typing) {
		this.drafts = drafts;
		this.register = register;
		this.typing = typing;
	}

	/** So many records one draft can hold. */
	public static int most() {
		return DraftContent.MOST;
	}

	/**
	 * Begins a draft with new records.
	 * @param items at most {@link #most()} of them; their keys differ
	 * @return the number of the draft
	 */
	public long open(SignedIn person, List<NewItem> items) {
		return this.drafts.begin(person,
				this.typing.tidied(new DraftContent(items.stream()
					.map((item) -> new Item(item.key(), item.kind(), null, item.fields(), Map.of()))
					.toList())));
	}

	/** Records that somebody may mean by a name in any script, the likeliest first. */
	@Transactional(readOnly = true)
	public List<Named> near(String typed, List<RecordKind> kinds, int most) {
		return this.register.near(Typing.clean(typed), kinds, most);
	}

	/** What the records are called that references name; unknown ones are left out. */
	@Transactional(readOnly = true)
	public Map<String, Named> named(Collection<String> references) {
		return this.register.named(references);
	}

	/**
	 * A record that a draft is to add.
	 *
	 * @param key its name within the draft; others point at it by {@code item:<key>}
	 * @param kind what it is
	 * @param fields its fields as typed
	 */
	public record NewItem(String key, RecordKind kind, Map<String, List<String>> fields) {

		/** How other items of the draft point at it. */
		public String pointer() {
			return DraftContent.ITEM + this.key;
		}

	}

}
