package org.courtsanctions.markup;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Puts what is written of an attribute's value in place of the tag that has the
 * attribute; of nothing, nothing is written.
 *
 * @param <T> what the attribute's expression gives
 */
final class MarkProcessor<T> extends AbstractStandardExpressionAttributeTagProcessor {

	/** After th:each, th:if, th:unless and th:with of the same tag. */
	static final int PRECEDENCE = 1000;

	private final Class<T> type;

	private final BiConsumer<Markup, T> written;

	MarkProcessor(String prefix, String attribute, Class<T> type, BiConsumer<Markup, T> written) {
		super(TemplateMode.HTML, prefix, attribute, PRECEDENCE, true);
		this.type = type;
		this.written = written;
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
			@Nullable Object result, IElementTagStructureHandler structure) {
		if (result == null) {
			structure.removeElement();
			return;
		}
		var markup = new Markup(context);
		this.written.accept(markup, this.type.cast(result));
		structure.replaceWith(markup.toString(), false);
	}

}
