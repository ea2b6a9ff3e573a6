package org.courtsanctions;

import org.jspecify.annotations.Nullable;

/**
 * An option of the command line that names a file: {@code --option FILE} or
 * {@code --option=FILE}.
 */
final class FileOption {

	private FileOption() {
	}

	/** Whether the option is there, with a file or without. */
	static boolean isGiven(String option, String[] arguments) {
		for (String argument : arguments) {
			if (argument.equals(option) || argument.startsWith(option + "=")) {
				return true;
			}
		}
		return false;
	}

	/** The file; null when none is named. */
	static @Nullable String file(String option, String[] arguments) {
		for (int at = 0; at < arguments.length; at++) {
			if (arguments[at].startsWith(option + "=")) {
				return arguments[at].substring(option.length() + 1);
			}
			if (arguments[at].equals(option) && at + 1 < arguments.length && !arguments[at + 1].startsWith("--")) {
				return arguments[at + 1];
			}
		}
		return null;
	}

}
