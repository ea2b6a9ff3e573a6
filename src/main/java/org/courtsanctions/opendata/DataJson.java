package org.courtsanctions.opendata;

import java.io.OutputStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import org.springframework.stereotype.Component;

/**
 * Writes records as JSON: names and order of the components as described, members of
 * closed sets as addresses write them, nothing for what is not known.
 */
@Component
public class DataJson {

	private final JsonMapper mapper = JsonMapper.builder()
		.addModule(new SimpleModule().addSerializer(new CodeSerializer()))
		.changeDefaultPropertyInclusion(
				(old) -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
		.disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
		.build();

	/** The mapper, for whoever converts messages. */
	JsonMapper mapper() {
		return this.mapper;
	}

	/** A value as JSON. */
	public String text(Object value) {
		return this.mapper.writeValueAsString(value);
	}

	/** A value as JSON in UTF-8. */
	public byte[] bytes(Object value) {
		return this.mapper.writeValueAsBytes(value);
	}

	/** Writes JSON bit by bit; whoever asks must close it. */
	public JsonGenerator generator(OutputStream out) {
		return this.mapper.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out);
	}

	/** Members of closed sets in lower case with hyphens. */
	@SuppressWarnings("rawtypes")
	private static final class CodeSerializer extends StdSerializer<Enum> {

		private CodeSerializer() {
			super(Enum.class);
		}

		@Override
		public void serialize(Enum member, JsonGenerator generator, SerializationContext context) {
			generator.writeString(Codes.of(member.name()));
		}

	}

}
