package org.courtsanctions.sanction;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import org.courtsanctions.shared.Fact;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Slug;
import org.jspecify.annotations.Nullable;

/** One public act of an authority on a day, with its own dates and the laws it names. */
@Entity
class Announcement extends Fact {

	private String slug;

	@ManyToOne(fetch = FetchType.LAZY)
	private Authority authority;

	@Enumerated(EnumType.STRING)
	private AnnouncementAction action;

	private String title;

	private String summary;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "announced_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "announced_precision"))
	private PartialDate announced;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "effective_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "effective_precision"))
	private @Nullable PartialDate effective;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "gazetted_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "gazetted_precision"))
	private @Nullable PartialDate gazetted;

	private @Nullable Integer targetCount;

	private @Nullable String url;

	@ManyToMany
	@JoinTable(name = "announcement_programme", joinColumns = @JoinColumn(name = "announcement_id"),
			inverseJoinColumns = @JoinColumn(name = "programme_id"))
	private Set<Programme> programmes = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Announcement() {
	}

	Announcement(NewAnnouncement command, Authority authority, Set<Programme> programmes) {
		this();
		become(command, authority, programmes);
	}

	/** Says exactly what the command says. */
	void become(NewAnnouncement command, Authority authority, Set<Programme> programmes) {
		this.slug = Slug.require(command.slug());
		this.authority = authority;
		this.action = command.action();
		this.title = command.title();
		this.summary = command.summary();
		this.announced = command.announced();
		this.effective = command.effective();
		this.gazetted = command.gazetted();
		this.targetCount = command.targetCount();
		this.url = command.url();
		if (!this.programmes.equals(programmes)) {
			this.programmes.retainAll(programmes);
			this.programmes.addAll(programmes);
		}
	}

	/** The command that would record it as it stands. */
	NewAnnouncement asRecorded() {
		return new NewAnnouncement(this.slug, this.authority.id(), this.action, this.title, this.summary,
				this.announced, this.effective, this.gazetted, this.targetCount,
				this.programmes.stream().map(Programme::id).sorted().toList(), this.url);
	}

	String jurisdiction() {
		return this.authority.jurisdiction();
	}

}
