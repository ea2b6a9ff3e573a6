package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads records as anybody may take them. Each call sees one state of the register;
 * whoever calls several times and wants one state for all of them opens such a
 * transaction around them, which a streamed answer does.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class PublicRecords {

	/** So many records are read at a time when many are. */
	public static final int BATCH = 500;

	private final Map<RecordType, Loader> loaders = new EnumMap<>(RecordType.class);

	PublicRecords(List<Loader> loaders) {
		loaders.forEach((loader) -> this.loaders.put(loader.type(), loader));
	}

	/**
	 * One record as it is on a day.
	 * @throws org.courtsanctions.shared.NotFound if there is none with that public name,
	 * or none yet on that day
	 */
	public <T extends PublicRecord> T one(Class<T> form, String slug, LocalDate day) {
		return form.cast(one(RecordType.of(form), slug, day));
	}

	/** The same for a type. */
	public PublicRecord one(RecordType type, String slug, LocalDate day) {
		return batch(type, List.of(number(type, slug, day)), day).getFirst();
	}

	/**
	 * The number of a record that is there on a day.
	 * @throws org.courtsanctions.shared.NotFound if there is none with that public name,
	 * or none yet on that day
	 */
	long number(RecordType type, String slug, LocalDate day) {
		return loader(type).find(slug, day);
	}

	/** The numbers of all records of a type that are there on a day, in a fixed order. */
	public List<Long> all(RecordType type, LocalDate day) {
		return loader(type).all(day);
	}

	/**
	 * Some records by their numbers and in their order; a few hundred at most at a time.
	 */
	public List<PublicRecord> batch(RecordType type, List<Long> ids, LocalDate day) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<Long, ? extends PublicRecord> found = loader(type).load(ids, day);
		List<PublicRecord> inOrder = new ArrayList<>();
		ids.forEach((id) -> {
			PublicRecord record = found.get(id);
			if (record != null) {
				inOrder.add(record);
			}
		});
		return inOrder;
	}

	/**
	 * Hands on records by number, one by one, while no more than a batch is in memory.
	 */
	public void each(RecordType type, List<Long> ids, LocalDate day, Consumer<PublicRecord> reader) {
		for (int from = 0; from < ids.size(); from += BATCH) {
			batch(type, ids.subList(from, Math.min(ids.size(), from + BATCH)), day).forEach(reader);
		}
	}

	/** Hands on every record of a type that is there on a day. */
	public void each(RecordType type, LocalDate day, Consumer<PublicRecord> reader) {
		each(type, all(type, day), day, reader);
	}

	private Loader loader(RecordType type) {
		return Objects.requireNonNull(this.loaders.get(type), type.name());
	}

}
