package org.courtsanctions.editing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of record is typed: its fields in the order of the form, each filling one
 * component of the command that records it.
 *
 * @param <C> the command
 */
final class RecordForm<C extends Record> {

	private final List<Field> fields;

	private final Constructor<C> constructor;

	private final RecordComponent[] components;

	private final Map<String, Field> byComponent = new LinkedHashMap<>();

	/**
	 * @throws IllegalStateException when the fields and the components of the command do
	 * not fit: a mistake in the program
	 */
	RecordForm(Class<C> command, Field... fields) {
		this.fields = List.of(fields);
		this.components = command.getRecordComponents();
		this.fields.forEach((field) -> this.byComponent.put(field.component(), field));
		var names = Arrays.stream(this.components).map(RecordComponent::getName).toList();
		if (!this.byComponent.keySet().containsAll(names) || this.fields.size() != names.size()) {
			throw new IllegalStateException(
					command + " has the components " + names + ", its form the fields " + this.byComponent.keySet());
		}
		try {
			this.constructor = command.getDeclaredConstructor(
					Arrays.stream(this.components).map(RecordComponent::getType).toArray(Class<?>[]::new));
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<Field> fields() {
		return this.fields;
	}

	/**
	 * The command that what was typed amounts to.
	 * @param typed the values of each field
	 * @param wrong is told of each field that cannot be read
	 * @return null when a field cannot be read
	 */
	@Nullable C read(Function<Field, List<String>> typed, References references, Wrong wrong) {
		List<@Nullable Object> values = new ArrayList<>();
		boolean readable = true;
		for (RecordComponent component : this.components) {
			Field field = Objects.requireNonNull(this.byComponent.get(component.getName()));
			List<String> texts = typed.apply(field);
			try {
				Object value = FieldReader.read(field, texts, references);
				values.add(component.getType() == SubjectRef.class || holdsSubjects(component)
						? Subjects.of(value, texts, references, field) : value);
			}
			catch (Unreadable ex) {
				wrong.is(field, ex);
				readable = false;
			}
		}
		return readable ? command(values) : null;
	}

	/** What would have been typed to get a command. */
	Map<String, List<String>> write(C command, References references) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		for (RecordComponent component : this.components) {
			Field field = Objects.requireNonNull(this.byComponent.get(component.getName()));
			try {
				component.getAccessor().setAccessible(true);
				Object value = Subjects.numbers(component.getAccessor().invoke(command));
				typed.put(field.name(), FieldReader.write(field, value, references));
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return typed;
	}

	private C command(List<@Nullable Object> values) {
		try {
			this.constructor.setAccessible(true);
			return this.constructor.newInstance(values.toArray());
		}
		catch (InvocationTargetException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean holdsSubjects(RecordComponent component) {
		return component.getGenericType().getTypeName().contains(SubjectRef.class.getName());
	}

	/** Hears what is wrong with a field. */
	interface Wrong {

		void is(Field field, Unreadable problem);

	}

}
