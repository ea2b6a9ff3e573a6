package org.courtsanctions.statement;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.courtsanctions.shared.CountryCode;
import org.courtsanctions.shared.Fact;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.Slug;
import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Who said what about a measure, when, and with which stance. */
@Entity
class Statement extends Fact {

	private String slug;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "said_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "said_precision"))
	private PartialDate said;

	@Embedded
	@AttributeOverride(name = "id", column = @Column(name = "speaker_id"))
	@AttributeOverride(name = "kind", column = @Column(name = "speaker_kind"))
	private SubjectRef speakerRef;

	private String speaker;

	@Enumerated(EnumType.STRING)
	private SpeakerType speakerType;

	private @Nullable String organisation;

	private @Nullable String country;

	@Enumerated(EnumType.STRING)
	private Stance stance;

	private @Nullable String quotation;

	private @Nullable String quotationLanguage;

	private String summary;

	private @Nullable String url;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Statement replyTo;

	@ElementCollection
	@CollectionTable(name = "statement_about", joinColumns = @JoinColumn(name = "statement_id"))
	@AttributeOverride(name = "id", column = @Column(name = "subject_id"))
	@AttributeOverride(name = "kind", column = @Column(name = "subject_kind"))
	private Set<SubjectRef> about = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Statement() {
	}

	Statement(NewStatement command, @Nullable Statement replyTo) {
		this();
		become(command, replyTo);
	}

	/** Says exactly what the command says. */
	void become(NewStatement command, @Nullable Statement replyTo) {
		if ((command.quotation() == null) != (command.quotationLanguage() == null)) {
			throw new Refused("quotation_language",
					"A quotation comes with its language, and a language with a quotation.");
		}
		if (replyTo != null && replyTo.isReplyTo(this)) {
			throw new Refused("reply_to_itself", "A statement cannot answer its own answer.");
		}
		this.slug = Slug.require(command.slug());
		this.said = command.said();
		this.speakerRef = command.speakerRef();
		this.speaker = command.speaker();
		this.speakerType = command.speakerType();
		this.organisation = command.organisation();
		this.country = (command.country() != null) ? CountryCode.require(command.country()) : null;
		this.stance = command.stance();
		this.quotation = command.quotation();
		this.quotationLanguage = command.quotationLanguage();
		this.summary = command.summary();
		this.url = command.url();
		this.replyTo = replyTo;
		if (!this.about.equals(Set.copyOf(command.about()))) {
			this.about.retainAll(command.about());
			this.about.addAll(command.about());
		}
	}

	/** Whether it is the other statement or answers it, directly or not. */
	boolean isReplyTo(Statement other) {
		return other == this || this.replyTo != null && this.replyTo.isReplyTo(other);
	}

	/** The command that would record it as it stands. */
	NewStatement asRecorded() {
		return new NewStatement(this.slug, this.said, this.speakerRef, this.speaker, this.speakerType,
				this.organisation, this.country, this.stance, this.quotation, this.quotationLanguage, this.summary,
				this.url, (this.replyTo != null) ? this.replyTo.id() : null, SubjectRef.sorted(this.about));
	}

}
