package org.courtsanctions.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Turns passwords into Argon2id hashes and compares them.
 * <p>
 * The parameters are the ones the OWASP Password Storage Cheat Sheet names as a minimum:
 * 19 MiB of memory, 2 passes, 1 lane; with 16 bytes of salt and 32 of hash. One check
 * costs some tens of milliseconds, and since each holds its memory, only as many run at
 * once as there are processors.
 */
@Component
class Passwords {

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private static final int LANES = 1;

	private static final int MEMORY_KIB = 19 * 1024;

	private static final int PASSES = 2;

	/**
	 * A hash with the parameters above, of a password that nobody has. It is not made at
	 * each start, which would wait for it.
	 */
	static final String NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$g2yxRgsM8PdhlTPVjPjmUA$"
			+ "dmVpyCwads8+hZO9IRiQYvp0U5FJOC4e4h1tnpUDCaY";

	private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB,
			PASSES);

	private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors());

	String hash(String password) {
		return guarded(() -> encoded(password));
	}

	/**
	 * Whether the password has the hash. Without a hash it takes as long and says no, so
	 * that the time of an answer does not tell which accounts there are.
	 */
	boolean matches(String password, Optional<String> hash) {
		String plain = normal(password);
		return guarded(() -> this.encoder.matches(plain, hash.orElse(NOBODY))) && hash.isPresent();
	}

	private String encoded(String password) {
		String hash = this.encoder.encode(normal(password));
		if (hash == null) {
			throw new IllegalStateException("a password has a hash");
		}
		return hash;
	}

	/** The same characters have the same form on every keyboard. */
	private static String normal(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFKC);
	}

	private <T> T guarded(Supplier<T> work) {
		this.running.acquireUninterruptibly();
		try {
			return work.get();
		}
		finally {
			this.running.release();
		}
	}

}
