package org.courtsanctions.browser;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.microsoft.playwright.Browser;

/**
 * Two browsers beside each other, each driven by a thread of its own, as the library
 * wants it: looking at pages keeps one processor busy and the other idle.
 */
final class Lanes implements AutoCloseable {

	private static final int LANES = 2;

	private final List<InstalledBrowser.Running> browsers = new CopyOnWriteArrayList<>();

	private final ThreadLocal<Browser> own = ThreadLocal.withInitial(() -> {
		InstalledBrowser.Running started = InstalledBrowser.Running.start();
		this.browsers.add(started);
		return started.browser();
	});

	private final ExecutorService threads = Executors.newFixedThreadPool(LANES);

	/** Has something done by the first browser that has nothing to do. */
	<T> Future<T> submit(Work<T> work) {
		return this.threads.submit(() -> work.with(this.own.get()));
	}

	@Override
	public void close() {
		this.threads.close();
		this.browsers.forEach(InstalledBrowser.Running::close);
	}

	/** What is done with a browser. */
	interface Work<T> {

		T with(Browser browser) throws Exception;

	}

}
