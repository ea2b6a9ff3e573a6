package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Lexicon.Tags;

/**
 * Words for an act that stand apart in their clause, as "added … to … its list", put
 * together; and words that are none because they are denied or told of as long past.
 */
final class Phrases {

	/** A verb and the list it speaks of stand at most so many tokens apart. */
	private static final int CLAUSE = 32;

	/** "Revoked all the sanctions": what is ended stands within so many tokens. */
	private static final int END = 5;

	/** Words around others are at most so many. */
	private static final int AROUND = 6;

	/** "Had already been": so many tokens may stand between such words and the act. */
	private static final int HAD = 3;

	/** "Already" stands at most so many tokens from the act. */
	private static final int ALREADY = 2;

	/** "Is not to be": a denial stands at most so many tokens before the act. */
	private static final int DENIED = 3;

	/** What is wished for stands at most so far behind the word for the wish. */
	private static final int WISH = 10;

	private static final List<String> LIFTS = List.of("lift", "lift.end", "lift.off", "stance.lifting");

	/** What is done to somebody, besides the words for an act. */
	private static final List<String> DEEDS = List.of("acts", "measure.entry_ban.ban", "measure.asset_freeze.ban");

	private final List<Token> tokens;

	private final Tags tags;

	private final Compounds compounds;

	private Phrases(List<Token> tokens, Tags tags) {
		this.tokens = tokens;
		this.tags = tags;
		this.compounds = new Compounds(tokens, tags);
	}

	/** The phrases of a text with those that stand apart, without those denied. */
	static Tags in(List<Token> tokens, Tags tags) {
		return new Phrases(tokens, tags).together();
	}

	private Tags together() {
		List<Tag> put = this.compounds.acts();
		List<Tag> off = this.compounds.lifts();
		Set<Integer> starts = put.stream().map(Tag::from).collect(Collectors.toSet());
		Tags more = this.tags.with("act", put)
			.with("lift", off)
			.without("say", (tag) -> starts.contains(tag.from()))
			.without("background", this::within);
		List<Tag> acts = more.all("act").stream().filter((tag) -> !denied(tag) && !wished(tag) && !other(tag)).toList();
		List<Tag> none = more.all("act").stream().filter((tag) -> denied(tag) || wished(tag)).toList();
		return more.only("act", acts)
			.with("act.none", none)
			.with("perfect", before(acts))
			.with("speech", more.all("say"))
			.with("speech", more.all("say.label"));
	}

	/** "Is not listed anew", "has never been sanctioned". */
	private boolean denied(Tag act) {
		for (Tag not : this.tags.in("act.denied", Math.max(0, act.from() - DENIED), act.from())) {
			if (plain(not.to(), act.from())) {
				return true;
			}
		}
		return false;
	}

	/** "Urged Washington to sanction": what somebody only asks for or thinks of. */
	private boolean wished(Tag act) {
		return this.tags.in("act.wish", Math.max(0, act.from() - WISH), act.from())
			.stream()
			.anyMatch((wish) -> this.compounds.clause(wish.to(), WISH) >= act.from()
					&& !this.tags.any("background", wish.to(), act.from()) && plain(wish.to(), act.from())
					&& LIFTS.stream().noneMatch((lift) -> this.tags.any(lift, wish.to(), act.to() + END)));
	}

	/** Whether a word is part of what leads to a list: "the following persons". */
	private boolean within(Tag background) {
		return this.tags.in("act.names", Math.max(0, background.from() - AROUND), background.to() + AROUND)
			.stream()
			.anyMatch((names) -> names.from() < background.from() && background.to() <= names.to());
	}

	/** Whether words for an act are part of words for something else. */
	private boolean other(Tag act) {
		return this.tags.in("act.not", Math.max(0, act.from() - AROUND), act.to() + AROUND)
			.stream()
			.anyMatch((other) -> other.from() <= act.from() && act.to() <= other.to());
	}

	/** "Had been sanctioned", "already on the list". */
	private List<Tag> before(List<Tag> acts) {
		List<Tag> found = new ArrayList<>();
		for (Tag act : acts) {
			if (this.tags.any("already", Math.max(0, act.from() - ALREADY), act.to() + ALREADY) || lasting(act)) {
				found.add(new Tag("perfect", act.from(), act.to(), ""));
			}
			for (Tag had : this.tags.in("had", Math.max(0, act.from() - HAD), act.from())) {
				if (plain(had.to(), act.from()) && !told(had)) {
					found.add(new Tag("perfect", had.from(), act.to(), ""));
					break;
				}
			}
		}
		for (String section : DEEDS) {
			for (Tag deed : this.tags.all(section)) {
				for (Tag had : this.tags.in("had", Math.max(0, deed.from() - HAD), deed.from())) {
					if (plain(had.to(), deed.from()) && !told(had)) {
						found.add(new Tag("perfect", had.from(), deed.to(), ""));
					}
				}
			}
		}
		return found;
	}

	/** "Have been on its list since May". */
	private boolean lasting(Tag act) {
		return this.tags.any("been", Math.max(0, act.from() - ALREADY), act.to())
				&& this.tags.any("been.since", act.to(), this.compounds.clause(act.to(), CLAUSE));
	}

	/** "Told reporters that it had": what was said then is news now. */
	private boolean told(Tag had) {
		boolean itself = had.from() > 1 && this.tags.any("pronoun", had.from() - 1, had.from());
		int from = Math.max(0, had.from() - 2 * CLAUSE);
		return Stream.of("say", "learn")
			.flatMap((section) -> this.tags.in(section, from, had.from()).stream())
			.anyMatch((say) -> this.compounds.clause(say.to(), 2 * CLAUSE) > had.from()
					&& (itself || this.tags.any("say.that", say.to(), had.from())));
	}

	private boolean plain(int from, int to) {
		return this.tokens.subList(from, to).stream().noneMatch(Token::mark);
	}

}
