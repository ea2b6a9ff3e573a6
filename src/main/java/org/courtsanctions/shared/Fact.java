package org.courtsanctions.shared;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What every citable record has in common: a number from the one id space of all facts,
 * and an optimistic lock. The database refuses to commit a fact that no source supports.
 */
@MappedSuperclass
public abstract class Fact {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fact_id")
	@SequenceGenerator(name = "fact_id", sequenceName = "fact_id", allocationSize = 50)
	private @Nullable Long id;

	@Version
	private int version;

	/**
	 * The record's number.
	 * @throws IllegalStateException before it is stored
	 */
	public long id() {
		if (this.id == null) {
			throw new IllegalStateException(getClass().getSimpleName() + " is not stored yet");
		}
		return this.id;
	}

}
