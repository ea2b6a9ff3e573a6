package org.courtsanctions.account;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code to be drawn as one path.
 *
 * @param size its width and height, the empty border included
 * @param path the dark squares, each one wide, as SVG path data
 */
record QrDrawing(int size, String path) {

	/** The empty border that readers need around a code. */
	private static final int BORDER = 4;

	static QrDrawing of(String text) {
		QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
		var path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				if (code.getModule(x, y)) {
					path.append('M').append(x + BORDER).append(',').append(y + BORDER).append("h1v1h-1z");
				}
			}
		}
		return new QrDrawing(code.size + 2 * BORDER, path.toString());
	}

}
