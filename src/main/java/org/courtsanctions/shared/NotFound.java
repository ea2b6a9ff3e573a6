package org.courtsanctions.shared;

/**
 * No record has this address. Pages answer it with 404 and the nearest names, or with 301
 * when the record has moved.
 */
public class NotFound extends RuntimeException {

	private final String path;

	private final String slug;

	/**
	 * Says which address led nowhere.
	 * @param path the first segment of the address, for instance {@code officials}
	 * @param slug the second
	 */
	public NotFound(String path, String slug) {
		super("nothing is at /" + path + "/" + slug);
		this.path = path;
		this.slug = slug;
	}

	public String path() {
		return this.path;
	}

	public String slug() {
		return this.slug;
	}

}
