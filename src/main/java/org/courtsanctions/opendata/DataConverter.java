package org.courtsanctions.opendata;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Writes the API's answers in the one way in which records become JSON. */
class DataConverter extends AbstractHttpMessageConverter<Object> {

	private final DataJson json;

	DataConverter(DataJson json) {
		super(MediaType.APPLICATION_JSON);
		this.json = json;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type.isRecord() && type.getPackageName().equals(DataConverter.class.getPackageName());
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType media) {
		return false;
	}

	@Override
	protected Object readInternal(Class<?> type, HttpInputMessage message) {
		throw new UnsupportedOperationException("answers are not read");
	}

	@Override
	protected void writeInternal(Object answer, HttpOutputMessage message) throws IOException {
		byte[] body = this.json.bytes(answer);
		message.getHeaders().setContentLength(body.length);
		message.getBody().write(body);
	}

	@Override
	public List<MediaType> getSupportedMediaTypes(Class<?> type) {
		return supports(type) ? getSupportedMediaTypes() : List.of();
	}

}
