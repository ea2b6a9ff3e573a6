package org.courtsanctions.markup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.source.FactNotes;
import org.courtsanctions.source.Provenance;
import org.courtsanctions.web.Words;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The register's own words for templates. A tag with one of these attributes gives way to
 * what the attribute says:
 * <ul>
 * <li>{@code register:date}: a day, or a {@link PartialDate} with its precision</li>
 * <li>{@code register:link}, {@code register:links}: one record's name as a link to its
 * page, or several with commas between them</li>
 * <li>{@code register:noted}: the numbers of a fact's sources</li>
 * <li>{@code register:backed}: the same, how well they support it, and whether a second
 * person has yet to check it</li>
 * <li>{@code register:support}: the same, and what wants a source</li>
 * <li>{@code register:unchecked}: only whether a second person has yet to check what a
 * publication said, by its version</li>
 * <li>{@code register:gap}: that one field of a fact wants a source</li>
 * </ul>
 * {@code #words} are the {@link Words}. A page has hundreds of these; as fragments they
 * took most of the time in which a page is made.
 */
@Component
class RegisterDialect extends AbstractProcessorDialect implements IExpressionObjectDialect {

	private static final String PREFIX = "register";

	private static final String WORDS = "words";

	private final Words words;

	private final Notes notes;

	private final Links links;

	RegisterDialect(Words words, MessageSource messages) {
		super("Court Sanctions Register", PREFIX, MarkProcessor.PRECEDENCE);
		this.words = words;
		this.notes = new Notes(messages);
		this.links = new Links(messages);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new MarkProcessor<>(prefix, "date", Object.class, this::date),
				new MarkProcessor<>(prefix, "link", SubjectLink.class, this.links::one),
				new MarkProcessor<>(prefix, "links", Collection.class, this.links::several),
				new MarkProcessor<>(prefix, "noted", FactNotes.class, this.notes::numbers),
				new MarkProcessor<>(prefix, "backed", FactNotes.class, this.notes::backed),
				new MarkProcessor<>(prefix, "support", FactNotes.class, this.notes::support),
				new MarkProcessor<>(prefix, "unchecked", Long.class, this.notes::unchecked),
				new MarkProcessor<>(prefix, "gap", Collection.class, this.notes::gap));
	}

	private void date(Markup markup, Object date) {
		PartialDate told = (date instanceof LocalDate day) ? PartialDate.day(day) : (PartialDate) date;
		markup.html("<time datetime=\"").html(told.iso()).html("\">").text(this.words.date(told)).html("</time>");
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return new IExpressionObjectFactory() {

			@Override
			public Set<String> getAllExpressionObjectNames() {
				return Set.of(WORDS);
			}

			@Override
			public Object buildObject(IExpressionContext context, String name) {
				return RegisterDialect.this.words;
			}

			@Override
			public boolean isCacheable(String name) {
				return true;
			}

		};
	}

}
