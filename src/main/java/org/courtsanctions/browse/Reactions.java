package org.courtsanctions.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.statement.Stance;
import org.courtsanctions.statement.StatementView;

/**
 * The statements of one stance in answer to something, each with the replies to it.
 *
 * @param stance the stance
 * @param threads the statements, oldest first
 */
public record Reactions(Stance stance, List<Thread> threads) {

	/**
	 * Orders statements into threads by stance. A reply stands with what it answers,
	 * whatever its own stance; a reply to a reply stands in the same thread.
	 */
	static List<Reactions> of(List<StatementView> statements) {
		List<StatementView> inOrder = statements.stream()
			.sorted(Comparator.comparing(StatementView::said).thenComparing(StatementView::id))
			.toList();
		Map<String, StatementView> bySlug = new HashMap<>();
		inOrder.forEach((statement) -> bySlug.put(statement.slug(), statement));
		Map<String, Thread> threads = new HashMap<>();
		List<Thread> all = new ArrayList<>();
		for (StatementView statement : inOrder) {
			StatementView first = first(statement, bySlug);
			if (first.slug().equals(statement.slug())) {
				all.add(threads.computeIfAbsent(first.slug(), (slug) -> new Thread(first, new ArrayList<>())));
			}
			else {
				threads.computeIfAbsent(first.slug(), (slug) -> new Thread(first, new ArrayList<>()))
					.replies()
					.add(statement);
			}
		}
		return Arrays.stream(Stance.values())
			.map((stance) -> new Reactions(stance,
					all.stream().filter((thread) -> thread.statement().stance() == stance).toList()))
			.filter((group) -> !group.threads().isEmpty())
			.toList();
	}

	/**
	 * The statement a thread begins with; as many steps as there are statements at most.
	 */
	private static StatementView first(StatementView statement, Map<String, StatementView> bySlug) {
		StatementView first = statement;
		for (int step = 0; step < bySlug.size(); step++) {
			SubjectLink answered = first.replyTo();
			StatementView before = (answered != null) ? bySlug.get(answered.slug()) : null;
			if (before == null) {
				return first;
			}
			first = before;
		}
		return statement;
	}

	/**
	 * A statement with the replies to it.
	 *
	 * @param statement the statement
	 * @param replies the replies, oldest first
	 */
	public record Thread(StatementView statement, List<StatementView> replies) {
	}

}
