package org.courtsanctions.backup;

/**
 * Why nothing was backed up or restored, in words for whoever gave the command.
 */
public final class BackupRefused extends RuntimeException {

	BackupRefused(String message) {
		super(message);
	}

	BackupRefused(String message, Throwable cause) {
		super(message, cause);
	}

}
