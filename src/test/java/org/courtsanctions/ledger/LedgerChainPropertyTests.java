package org.courtsanctions.ledger;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is in a ledger and wherever it is altered: the check names the place. */
class LedgerChainPropertyTests {

	private static final OffsetDateTime BEGIN = OffsetDateTime.of(2026, 11, 21, 12, 0, 0, 0, ZoneOffset.UTC);

	@Property(tries = 200)
	void findsNothingInALedgerAsItWasWritten(@ForAll("ledgers") Book book) {
		assertThat(book.problem()).isNull();
	}

	@Property(tries = 400)
	void namesTheEntryThatWasAltered(@ForAll("ledgers") Book book, @ForAll @IntRange(max = 1_000) int place,
			@ForAll Alteration alteration) {
		int at = place % book.entries().size();
		alteration.alter(book, at);
		assertThat(book.problem()).as("%s in entry %s", alteration, at + 1)
			.isNotNull()
			.returns((long) at + 1, LedgerCheck.Problem::version)
			.satisfies((problem) -> assertThat(problem.what()).isEqualTo(alteration.told(book, at)));
	}

	@Property(tries = 200)
	void namesTheNextEntryWhenOneWasWrittenAnewWithItsHash(@ForAll("ledgers") Book book,
			@ForAll @IntRange(max = 1_000) int place) {
		int at = place % book.entries().size();
		LedgerChain.Entry entry = book.entries().get(at);
		String text = entry.text() + " anew";
		book.entries()
			.set(at, new LedgerChain.Entry(entry.version(), entry.previousHash(), entry.recordedAt(), text,
					LedgerChain.sha256(List.of(text)), entry.digest()));
		if (at == book.entries().size() - 1) {
			assertThat(book.problem()).as("the head is bound by nothing but itself").isNull();
		}
		else {
			assertThat(book.problem()).isNotNull().returns((long) at + 2, LedgerCheck.Problem::version);
		}
	}

	@Property(tries = 200)
	void digestsLinesAndTheirOrderWithoutConfusion(@ForAll("lines") List<String> some,
			@ForAll("lines") List<String> others) {
		assertThat(LedgerChain.sha256(some).equals(LedgerChain.sha256(others)))
			.isEqualTo(String.join("\n", some).equals(String.join("\n", others)));
		assertThat(LedgerChain.sha256(some)).matches("[0-9a-f]{64}");
	}

	@Provide
	Arbitrary<List<String>> lines() {
		return Arbitraries.strings()
			.ofMaxLength(12)
			.excludeChars('\n')
			.filter((line) -> StandardCharsets.UTF_8.newEncoder().canEncode(line))
			.list()
			.ofMaxSize(5);
	}

	@Provide
	Arbitrary<Book> ledgers() {
		Arbitrary<Publication> publications = Combinators
			.combine(Arbitraries.strings().ofMaxLength(20), Arbitraries.longs().between(1, 100_000_000), lines())
			.as(Publication::new);
		return publications.list().ofMinSize(1).ofMaxSize(12).map(Book::of);
	}

	/**
	 * What a publication brings: its words, how long it came after the last, its changes.
	 */
	private record Publication(String content, long millis, List<String> changes) {
	}

	/** A ledger with what its entries changed. */
	private record Book(List<LedgerChain.Entry> entries, List<List<String>> changes) {

		static Book of(List<Publication> publications) {
			var book = new Book(new ArrayList<>(), new ArrayList<>());
			String previous = LedgerChain.BEFORE_THE_FIRST;
			OffsetDateTime at = BEGIN;
			for (Publication publication : publications) {
				long version = book.entries.size() + 1;
				at = at.plusNanos(publication.millis() * 1_000_000);
				String digest = LedgerChain.sha256(publication.changes());
				String text = version + previous + at + publication.content() + digest;
				var entry = new LedgerChain.Entry(version, previous, at, text, LedgerChain.sha256(List.of(text)),
						digest);
				book.entries.add(entry);
				book.changes.add(new ArrayList<>(publication.changes()));
				previous = entry.hash();
			}
			return book;
		}

		LedgerCheck.Problem problem() {
			return LedgerChain.firstProblem(this.entries, (number) -> this.changes.get((int) number - 1));
		}

		void replace(int at, LedgerChain.Entry entry) {
			this.entries.set(at, entry);
		}

	}

	/** How somebody may alter a ledger. */
	private enum Alteration {

		NUMBER {
			@Override
			void alter(Book book, int at) {
				LedgerChain.Entry old = book.entries().get(at);
				book.replace(at, new LedgerChain.Entry(old.version() + 1, old.previousHash(), old.recordedAt(),
						old.text(), old.hash(), old.digest()));
			}

			@Override
			String told(Book book, int at) {
				return "it is missing: the next entry has number " + (at + 2);
			}
		},

		CHAIN {
			@Override
			void alter(Book book, int at) {
				LedgerChain.Entry old = book.entries().get(at);
				book.replace(at, new LedgerChain.Entry(old.version(), "f".repeat(64), old.recordedAt(), old.text(),
						old.hash(), old.digest()));
			}

			@Override
			String told(Book book, int at) {
				return "it does not follow the entry before it";
			}
		},

		TIME {
			@Override
			void alter(Book book, int at) {
				LedgerChain.Entry old = book.entries().get(at);
				OffsetDateTime back = (at > 0) ? book.entries().get(at - 1).recordedAt() : OffsetDateTime.MIN;
				book.replace(at, new LedgerChain.Entry(old.version(), old.previousHash(), back, old.text(), old.hash(),
						old.digest()));
			}

			@Override
			String told(Book book, int at) {
				return "it is dated before the entry before it";
			}
		},

		CONTENT {
			@Override
			void alter(Book book, int at) {
				LedgerChain.Entry old = book.entries().get(at);
				book.replace(at, new LedgerChain.Entry(old.version(), old.previousHash(), old.recordedAt(),
						old.text() + " ", old.hash(), old.digest()));
			}

			@Override
			String told(Book book, int at) {
				return "its content is not what its hash covers";
			}
		},

		CHANGES {
			@Override
			void alter(Book book, int at) {
				book.changes().get(at).add("official + {}");
			}

			@Override
			String told(Book book, int at) {
				return "what the history says it changed is not what it changed";
			}
		};

		abstract void alter(Book book, int at);

		abstract String told(Book book, int at);

	}

}
