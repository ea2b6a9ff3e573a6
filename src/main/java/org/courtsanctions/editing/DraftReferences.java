package org.courtsanctions.editing;

import java.util.List;
import java.util.Optional;

/**
 * What a draft's references name: records on record, and items of the draft itself.
 */
final class DraftReferences implements References {

	private final DraftContent content;

	private final References register;

	private final Numbers numbers;

	/**
	 * @param content the draft
	 * @param register finds what is on record
	 * @param numbers gives the numbers of the draft's own items
	 */
	DraftReferences(DraftContent content, References register, Numbers numbers) {
		this.content = content;
		this.register = register;
		this.numbers = numbers;
	}

	/** To check a draft before anything of it is recorded. */
	static DraftReferences unrecorded(DraftContent content, References register) {
		return new DraftReferences(content, register, (item) -> -1L - content.items().indexOf(item));
	}

	@Override
	public long number(String reference, List<RecordKind> kinds) throws Unreadable {
		Optional<Item> item = this.content.named(reference);
		if (item.isEmpty()) {
			if (reference.startsWith(DraftContent.ITEM)) {
				throw new Unreadable("reference.gone", reference);
			}
			return this.register.number(reference, kinds);
		}
		if (!kinds.contains(item.get().kind())) {
			throw new Unreadable("reference.kind", reference);
		}
		Long subject = item.get().subject();
		return (subject != null && item.get().kind() != RecordKind.LISTING) ? subject : this.numbers.of(item.get());
	}

	@Override
	public RecordKind kind(String reference) throws Unreadable {
		Optional<Item> item = this.content.named(reference);
		return item.isPresent() ? item.get().kind() : this.register.kind(reference);
	}

	@Override
	public String token(long number, List<RecordKind> kinds) {
		return this.register.token(number, kinds);
	}

	/** Gives the number of an item that is new, or of the sanction that it lists. */
	interface Numbers {

		long of(Item item) throws Unreadable;

	}

}
