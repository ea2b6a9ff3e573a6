package org.courtsanctions;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * The SQL statements the application sent since the last {@link #reset()}, on whatever
 * thread: tests run one after the other and nothing is sent by the clock (see
 * {@link ServerTest}), so what is counted belongs to the one request the test made. A
 * batch counts as one statement; begin and commit do not count.
 */
public final class SqlCount implements QueryExecutionListener {

	/** Grows to hundreds of thousands while no test counts, so adding must stay cheap. */
	private final Queue<String> statements = new ConcurrentLinkedQueue<>();

	/**
	 * Forgets what was counted.
	 */
	public void reset() {
		this.statements.clear();
	}

	/**
	 * How many statements were sent.
	 */
	public int count() {
		return this.statements.size();
	}

	/**
	 * The statements in the order they were sent, for a failure message.
	 */
	public List<String> statements() {
		return List.copyOf(this.statements);
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		this.statements.add(queries.isEmpty() ? "" : queries.getFirst().getQuery());
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		// Counted when sent, so that a failing statement counts as well
	}

}
