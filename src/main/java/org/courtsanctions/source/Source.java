package org.courtsanctions.source;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.Slug;
import org.jspecify.annotations.Nullable;

/** A publication that supports facts. */
@Entity
class Source {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	private String slug;

	private String publisher;

	private String title;

	private @Nullable String url;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "published_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "published_precision"))
	private @Nullable PartialDate published;

	private String language;

	@Enumerated(EnumType.STRING)
	private ReadAs readAs;

	private @Nullable String seenIn;

	private @Nullable String notes;

	@SuppressWarnings("NullAway.Init")
	protected Source() {
	}

	Source(NewSource command) {
		this();
		this.slug = Slug.require(command.slug());
		become(command);
	}

	/** Says exactly what the command says; the public name stays. */
	void become(NewSource command) {
		if (!command.slug().equals(this.slug)) {
			throw new Refused("slug_fixed", "The public name of a source stays " + this.slug + ".", this.slug);
		}
		this.publisher = command.publisher();
		this.title = command.title();
		this.url = command.url();
		this.published = command.published();
		this.language = command.language();
		this.readAs = command.readAs();
		this.seenIn = command.seenIn();
		this.notes = command.notes();
	}

	/** The command that would record it as it stands. */
	NewSource asRecorded() {
		return new NewSource(this.slug, this.publisher, this.title, this.url, this.published, this.language,
				this.readAs, this.seenIn, this.notes);
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("the source is not stored yet");
		}
		return this.id;
	}

}
