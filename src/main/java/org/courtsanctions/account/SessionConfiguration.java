package org.courtsanctions.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * How sessions are written down. What another version of the application wrote and this
 * one cannot read is taken for absent: its owner signs in again.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

	@Bean
	GenericConversionService springSessionConversionService() {
		var service = new GenericConversionService();
		service.addConverter(Object.class, byte[].class, new SerializingConverter());
		service.addConverter(new Reading());
		return service;
	}

	private static final class Reading implements GenericConverter {

		private final DeserializingConverter reading = new DeserializingConverter(
				SessionConfiguration.class.getClassLoader());

		@Override
		public Set<ConvertiblePair> getConvertibleTypes() {
			return Set.of(new ConvertiblePair(byte[].class, Object.class));
		}

		@Override
		public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
			try {
				return (source instanceof byte[] bytes) ? this.reading.convert(bytes) : null;
			}
			catch (SerializationFailedException ex) {
				log.info("A session of another version is not read: {}", ex.getMessage());
				return null;
			}
		}

	}

}
