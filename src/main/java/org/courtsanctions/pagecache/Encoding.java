package org.courtsanctions.pagecache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import org.jspecify.annotations.Nullable;

/** In what form bytes travel (RFC 9110, section 8.4). */
enum Encoding {

	/** As they are. */
	IDENTITY("") {
		@Override
		byte[] encode(byte[] bytes) {
			return bytes;
		}
	},

	/** What every client takes. */
	GZIP("gzip") {
		@Override
		byte[] encode(byte[] bytes) throws IOException {
			var out = new ByteArrayOutputStream(bytes.length / 4);
			try (var gzip = new GZIPOutputStream(out) {
				{
					this.def.setLevel(Deflater.BEST_COMPRESSION);
				}
			}) {
				gzip.write(bytes);
			}
			return out.toByteArray();
		}
	},

	/** What browsers take over HTTPS: smaller still. */
	BROTLI("br") {
		@Override
		byte[] encode(byte[] bytes) throws IOException {
			var out = new ByteArrayOutputStream(bytes.length / 4);
			try (var brotli = new BrotliOutputStream(out, QUALITY)) {
				brotli.write(bytes);
			}
			return out.toByteArray();
		}
	};

	/** Beyond this one each step costs many times the time of the one before. */
	private static final Encoder.Parameters QUALITY = Encoder.Parameters.create(5);

	/** Whether the machine has the native code; without it nobody is offered Brotli. */
	private static final boolean BROTLI_IS_THERE = Brotli4jLoader.isAvailable();

	private final String token;

	Encoding(String token) {
		this.token = token;
	}

	/** Its name in headers; empty for none. */
	String token() {
		return this.token;
	}

	abstract byte[] encode(byte[] bytes) throws IOException;

	/** Encodes bytes that are in memory. */
	byte[] of(byte[] bytes) {
		try {
			return encode(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The smallest form that a client takes.
	 * @param accepted its {@code Accept-Encoding}
	 */
	static Encoding bestOf(@Nullable String accepted) {
		if (accepted == null || accepted.isEmpty()) {
			return IDENTITY;
		}
		String header = accepted.toLowerCase(Locale.ROOT);
		if (BROTLI_IS_THERE && takes(header, BROTLI.token)) {
			return BROTLI;
		}
		return takes(header, GZIP.token) ? GZIP : IDENTITY;
	}

	/** Whether a header names an encoding, alone and without the weight zero. */
	private static boolean takes(String header, String token) {
		for (int at = header.indexOf(token); at >= 0; at = header.indexOf(token, at + 1)) {
			int end = at + token.length();
			boolean begins = at == 0 || header.charAt(at - 1) == ',' || header.charAt(at - 1) == ' ';
			if (begins && (end == header.length() || ",; \t".indexOf(header.charAt(end)) >= 0)) {
				int comma = header.indexOf(',', end);
				String weight = header.substring(end, (comma < 0) ? header.length() : comma);
				return weight.isEmpty() || !weight.replace(" ", "").matches(";q=0(\\.0*)?");
			}
		}
		return false;
	}

}
