package org.courtsanctions.browse;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import org.courtsanctions.timeline.ChartFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Draws charts as PNG, twice as fine as their SVG. Letters need a font on the machine;
 * where there is none, there are no such pictures.
 */
@Component
class ChartPictures {

	private static final Logger log = LoggerFactory.getLogger(ChartPictures.class);

	private static final int SCALE = 2;

	private static final int KEPT = 200;

	/** So many are drawn at once: a picture takes a few megabytes while it is drawn. */
	private static final int AT_ONCE = 4;

	private final Cache<String, byte[]> drawn = Caffeine.newBuilder().maximumSize(KEPT).build();

	private final Semaphore turns = new Semaphore(AT_ONCE);

	/** Whether charts can be drawn on this machine. */
	boolean available() {
		return Fonts.THERE;
	}

	/** The picture of a chart; none on a machine without fonts. */
	Optional<byte[]> png(String svg) {
		return available() ? Optional.of(this.drawn.get(svg, this::draw)) : Optional.empty();
	}

	private byte[] draw(String svg) {
		this.turns.acquireUninterruptibly();
		try {
			return picture(svg);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.turns.release();
		}
	}

	private static byte[] picture(String svg) throws IOException {
		// Java has a font for each of its own names; of a list it would take the first
		// only
		String drawable = svg.replace(ChartFile.SANS, Font.SANS_SERIF).replace(ChartFile.SERIF, Font.SERIF);
		SVGDocument chart = new SVGLoader().load(new ByteArrayInputStream(drawable.getBytes(StandardCharsets.UTF_8)),
				null, LoaderContext.createDefault());
		if (chart == null) {
			throw new IOException("The chart is no SVG");
		}
		int width = Math.round(chart.size().width * SCALE);
		int height = Math.round(chart.size().height * SCALE);
		var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = image.createGraphics();
		try {
			canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			chart.render((java.awt.Component) null, canvas, new ViewBox(0, 0, width, height));
		}
		finally {
			canvas.dispose();
		}
		var file = new ByteArrayOutputStream();
		try (var out = new MemoryCacheImageOutputStream(file)) {
			ImageIO.write(image, "png", out);
		}
		return file.toByteArray();
	}

	/** Whether letters can be drawn, found out when first asked. */
	private static final class Fonts {

		static final boolean THERE = there();

		private static boolean there() {
			try {
				var probe = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
				probe.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
				boolean letters = probe.getFontMetrics().stringWidth("Register") > 0;
				probe.dispose();
				return letters;
			}
			// What Java throws depends on which part of the machine's font system is
			// missing
			catch (RuntimeException | InternalError | LinkageError ex) {
				log.warn("This machine has no fonts, so charts are offered as SVG only: {}", ex.toString());
				return false;
			}
		}

	}

}
