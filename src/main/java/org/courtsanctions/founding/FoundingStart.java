package org.courtsanctions.founding;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the founding record when the application starts, before it answers its first
 * request.
 */
@Component
class FoundingStart implements SmartLifecycle {

	private final FoundingLoader loader;

	private volatile boolean running;

	FoundingStart(FoundingLoader loader) {
		this.loader = loader;
	}

	@Override
	public void start() {
		this.loader.load(FoundingFiles.shipped());
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 0;
	}

}
