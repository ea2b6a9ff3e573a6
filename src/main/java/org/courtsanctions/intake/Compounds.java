package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Lexicon.Tags;

/**
 * Words that are an act, or the end of one, only together with others in their clause:
 * "added … to … its list", "steps … against … judges".
 */
final class Compounds {

	/** A verb and the list it speaks of stand at most so many tokens apart. */
	private static final int CLAUSE = 32;

	/** "Revoked all the sanctions": what is ended stands within so many tokens. */
	private static final int END = 5;

	/** "On its long list": so many tokens may stand between such a word and the list. */
	private static final int LIST = 6;

	/** Such a verb stands so near behind the authority. */
	private static final int BLOW = 4;

	/** Whom a step is against stands at most so far behind it. */
	private static final int STEP = 12;

	/** Words for those who may be hit. */
	private static final List<String> PEOPLE = List.of("role.judge", "role.prosecutor", "role.staff", "role.lead",
			"people", "group");

	/** Words for the laws under which acts are. */
	private static final List<String> LAWS = List.of("order", "section", "programme", "regulations");

	private final List<Token> tokens;

	private final Tags tags;

	Compounds(List<Token> tokens, Tags tags) {
		this.tokens = tokens;
		this.tags = tags;
	}

	/** Where words are an act. */
	List<Tag> acts() {
		List<Tag> put = apart("act.put", "act.put.to");
		put.addAll(apart("act.join", ""));
		put.addAll(blows());
		put.addAll(steps());
		put.addAll(counted());
		put.addAll(under());
		return put;
	}

	/** Where words are the end of one. */
	List<Tag> lifts() {
		List<Tag> off = apart("lift.off", "lift.off.from");
		off.addAll(ended());
		return off;
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

	/** "Is now subject to Executive Order 14203": under the law of an act. */
	private List<Tag> under() {
		return this.tags.all("act.under")
			.stream()
			.filter((under) -> LAWS.stream().anyMatch((law) -> this.tags.any(law, under.to(), under.to() + BLOW)))
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

	int clause(int from, int most) {
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

	private boolean plain(int from, int to) {
		return this.tokens.subList(from, to).stream().noneMatch(Token::mark);
	}

}
