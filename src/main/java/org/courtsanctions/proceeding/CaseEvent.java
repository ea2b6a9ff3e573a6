package org.courtsanctions.proceeding;

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
import jakarta.persistence.JoinColumn;
import org.courtsanctions.shared.CountryCode;
import org.courtsanctions.shared.Fact;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Slug;
import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/** A dated fact that explains sanctions. */
@Entity
class CaseEvent extends Fact {

	private String slug;

	@Enumerated(EnumType.STRING)
	private CaseEventKind kind;

	private String title;

	private String summary;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "happened_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "happened_precision"))
	private PartialDate happened;

	private @Nullable Long courtId;

	private @Nullable String country;

	private @Nullable String url;

	@ElementCollection
	@CollectionTable(name = "case_event_about", joinColumns = @JoinColumn(name = "case_event_id"))
	@AttributeOverride(name = "id", column = @Column(name = "subject_id"))
	@AttributeOverride(name = "kind", column = @Column(name = "subject_kind"))
	private Set<SubjectRef> about = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected CaseEvent() {
	}

	CaseEvent(NewCaseEvent command) {
		this();
		become(command);
	}

	/** Says exactly what the command says. */
	void become(NewCaseEvent command) {
		this.slug = Slug.require(command.slug());
		this.kind = command.kind();
		this.title = command.title();
		this.summary = command.summary();
		this.happened = command.happened();
		this.courtId = command.courtId();
		this.country = (command.country() != null) ? CountryCode.require(command.country()) : null;
		this.url = command.url();
		if (!this.about.equals(Set.copyOf(command.about()))) {
			this.about.retainAll(command.about());
			this.about.addAll(command.about());
		}
	}

	/** The command that would record it as it stands. */
	NewCaseEvent asRecorded() {
		return new NewCaseEvent(this.slug, this.kind, this.title, this.summary, this.happened, this.courtId,
				this.country, this.url, SubjectRef.sorted(this.about));
	}

}
