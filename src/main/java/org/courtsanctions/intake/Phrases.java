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

	/** "On its long list": so many tokens may stand between such a word and the list. */
	private static final int LIST = 6;

	/** "Revoked all the sanctions": what is ended stands within so many tokens. */
	private static final int END = 5;

	/** Words around others are at most so many. */
	private static final int AROUND = 6;

	/** Such a verb stands so near behind the authority. */
	private static final int BLOW = 4;

	/** "Had already been": so many tokens may stand between such words and the act. */
	private static final int HAD = 3;

	/** "Already" stands at most so many tokens from the act. */
	private static final int ALREADY = 2;

	/** "Is not to be": a denial stands at most so many tokens before the act. */
	private static final int DENIED = 3;

	/** Whom a step is against stands at most so far behind it. */
	private static final int STEP = 12;

	/** What is wished for stands at most so far behind the word for the wish. */
	private static final int WISH = 10;

	private static final List<String> LIFTS = List.of("lift", "lift.end", "lift.off", "stance.lifting");

	/** Words for those who may be hit. */
	private static final List<String> PEOPLE = List.of("role.judge", "role.prosecutor", "role.staff", "role.lead",
			"people", "group");

	/** What is done to somebody, besides the words for an act. */
	private static final List<String> DEEDS = List.of("acts", "measure.entry_ban.ban", "measure.asset_freeze.ban");

	private final List<Token> tokens;

	private final Tags tags;

	private Phrases(List<Token> tokens, Tags tags) {
		this.tokens = tokens;
		this.tags = tags;
	}

	/** The phrases of a text with those that stand apart, without those denied. */
	static Tags in(List<Token> tokens, Tags tags) {
		return new Phrases(tokens, tags).together();
	}

	private Tags together() {
		List<Tag> put = apart("act.put", "act.put.to");
		put.addAll(apart("act.join", ""));
		put.addAll(blows());
		put.addAll(steps());
		put.addAll(counted());
		List<Tag> off = apart("lift.off", "lift.off.from");
		off.addAll(ended());
		Set<Integer> starts = put.stream().map(Tag::from).collect(Collectors.toSet());
		Tags more = this.tags.with("act", put)
			.with("lift", off)
			.without("say", (tag) -> starts.contains(tag.from()))
			.without("background", this::within);
		List<Tag> acts = more.all("act").stream().filter((tag) -> !denied(tag) && !wished(tag) && !other(tag)).toList();
		List<Tag> none = more.all("act").stream().filter((tag) -> denied(tag) || wished(tag)).toList();
		return more.only("act", acts).with("act.none", none).with("perfect", before(acts));
	}

	/** A verb with a list behind it in its clause. */
	private List<Tag> apart(String verbs, String links) {
		List<Tag> found = new ArrayList<>();
		for (Tag verb : this.tags.all(verbs)) {
			int end = clause(verb.to(), CLAUSE);
			for (Tag list : this.tags.in("act.list", verb.to(), end)) {
				int from = Math.max(verb.to(), list.from() - LIST);
				if (links.isEmpty() || this.tags.any(links, from, list.from())) {
					found.add(new Tag("act", verb.from(), verb.to(), ""));
					break;
				}
			}
		}
		return found;
	}

	/** "Britain hits judge": a verb that is an act when an authority does it. */
	private List<Tag> blows() {
		return this.tags.all("act.blow")
			.stream()
			.filter((blow) -> authority(Math.max(0, blow.from() - BLOW), blow.from()))
			.toList();
	}

	/** "The steps that Washington took against four judges": a noun that is an act. */
	private List<Tag> steps() {
		return this.tags.all("act.step").stream().filter((step) -> {
			int end = clause(step.to(), CLAUSE);
			return this.tags.in("act.against", step.to(), Math.min(end, step.to() + STEP))
				.stream()
				.anyMatch((against) -> authority(Math.max(0, step.from() - BLOW), against.to() + BLOW)
						&& somebody(against.to(), Math.min(end, against.to() + LIST)));
		}).toList();
	}

	/** "Added four persons": people whom somebody adds to what needs no name. */
	private List<Tag> counted() {
		return this.tags.all("act.add")
			.stream()
			.filter((verb) -> this.tags.in("number", verb.to(), verb.to() + 2)
				.stream()
				.anyMatch((number) -> PEOPLE.stream()
					.anyMatch((people) -> this.tags.any(people, number.to(), number.to() + BLOW))))
			.toList();
	}

	private boolean authority(int from, int to) {
		return Authorities.CODES.stream()
			.anyMatch((code) -> this.tags.any("authority." + code, from, to)
					|| this.tags.any("authority." + code + ".weak", from, to));
	}

	/** Whether officials of a court or somebody with a name stand between two tokens. */
	private boolean somebody(int from, int to) {
		return PEOPLE.stream().anyMatch((people) -> this.tags.any(people, from, to))
				|| this.tokens.subList(from, to).stream().anyMatch((token) -> token.shape() == Token.Shape.CAPITAL);
	}

	/** "Ends penalties", "revoked the sanctions and visa restrictions". */
	private List<Tag> ended() {
		return this.tags.all("lift.end")
			.stream()
			.filter((end) -> this.tags.any("lift.end.what", end.to(), end.to() + END)
					&& plain(end.to(), Math.min(this.tokens.size(), end.to() + 2)))
			.toList();
	}

	private int clause(int from, int most) {
		int at = from;
		while (at < this.tokens.size() && at - from < most && !ends(this.tokens.get(at))) {
			at++;
		}
		return at;
	}

	private static boolean ends(Token token) {
		return token.is(".") || token.is(";") || token.is(":") || token.is("?") || token.is("!") || token.is("“")
				|| token.is("\"") || token.is("”");
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
			.anyMatch((wish) -> clause(wish.to(), WISH) >= act.from()
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
				&& this.tags.any("been.since", act.to(), clause(act.to(), CLAUSE));
	}

	/** "Told reporters that it had": what was said then is news now. */
	private boolean told(Tag had) {
		boolean itself = had.from() > 1 && this.tags.any("pronoun", had.from() - 1, had.from());
		int from = Math.max(0, had.from() - 2 * CLAUSE);
		return Stream.of("say", "learn")
			.flatMap((section) -> this.tags.in(section, from, had.from()).stream())
			.anyMatch((say) -> clause(say.to(), 2 * CLAUSE) > had.from()
					&& (itself || this.tags.any("say.that", say.to(), had.from())));
	}

	private boolean plain(int from, int to) {
		return this.tokens.subList(from, to).stream().noneMatch(Token::mark);
	}

}
