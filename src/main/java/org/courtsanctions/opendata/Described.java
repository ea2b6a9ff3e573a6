package org.courtsanctions.opendata;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A component of a described record.
 *
 * @param name its name
 * @param description what it is, in a sentence
 * @param type its type; of a list the type of its elements
 * @param list whether it is a list
 * @param optional whether it is missing when it is not known
 * @param anyKind whether it names records of more than one kind
 * @param component the component itself
 */
public record Described(String name, String description, Class<?> type, boolean list, boolean optional, boolean anyKind,
		RecordComponent component) {

	/** The components of a record in order. */
	public static List<Described> of(Class<? extends Record> form) {
		return Arrays.stream(form.getRecordComponents()).map(Described::of).toList();
	}

	/** What a described record stands for, in a sentence. */
	public static String meaning(Class<? extends Record> form) {
		Schema schema = form.getAnnotation(Schema.class);
		return (schema != null) ? schema.description() : "";
	}

	private static Described of(RecordComponent component) {
		boolean list = component.getType() == List.class;
		Class<?> type = component.getType();
		if (list && ((ParameterizedType) component.getGenericType())
			.getActualTypeArguments()[0] instanceof Class<?> element) {
			type = element;
		}
		Schema schema = component.getAccessor().getAnnotation(Schema.class);
		return new Described(component.getName(), (schema != null) ? schema.description() : "", type, list,
				component.getAnnotatedType().isAnnotationPresent(Nullable.class),
				component.isAnnotationPresent(AnyKind.class), component);
	}

	/** Its value in a record. */
	public @Nullable Object value(Record record) {
		try {
			var accessor = this.component.getAccessor();
			accessor.setAccessible(true);
			return accessor.invoke(record);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException("the component " + this.name + " cannot be read", ex);
		}
	}

}
