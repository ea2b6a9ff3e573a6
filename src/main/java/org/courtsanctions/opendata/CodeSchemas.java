package org.courtsanctions.opendata;

import java.util.Iterator;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.jspecify.annotations.Nullable;

/** Describes members of closed sets as data write them. */
class CodeSchemas implements ModelConverter {

	/** The name of a described record. */
	static String nameOf(Class<?> form) {
		return form.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class).name();
	}

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		JavaType java = Json.mapper().constructType(type.getType());
		if (java != null && java.isEnumType() && java.getRawClass().getName().startsWith("org.courtsanctions.")) {
			var schema = new StringSchema();
			schema.addType("string");
			for (Object member : java.getRawClass().getEnumConstants()) {
				schema.addEnumItem(Codes.of((Enum<?>) member));
			}
			return schema;
		}
		return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
	}

}
