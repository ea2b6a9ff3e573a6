package org.courtsanctions.founding;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Turns a row that cannot be loaded into one screen that says where it is and what to do.
 */
class FoundingProblemAnalyzer extends AbstractFailureAnalyzer<FoundingProblem> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FoundingProblem cause) {
		return new FailureAnalysis(
				"The founding record was not loaded and the register is still empty.\n\n    file:    %s\n    line:    %d\n    column:  %s\n    reason:  %s"
					.formatted(cause.file(), cause.line(), cause.column(), cause.reason()),
				"Correct that row under src/main/resources/founding and start again.", cause);
	}

}
