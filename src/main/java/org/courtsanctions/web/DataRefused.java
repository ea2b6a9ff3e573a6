package org.courtsanctions.web;

import java.util.List;

import org.springframework.http.HttpStatus;

/** An address of data was asked for something that it cannot answer. */
public class DataRefused extends RuntimeException {

	private final transient DataProblem problem;

	public DataRefused(HttpStatus status, String detail, List<DataProblem.Wrong> errors) {
		super(detail);
		this.problem = DataProblem.of(status, detail, errors);
	}

	/** A parameter of the address that is not as it must be. */
	public static DataRefused parameter(String name, String detail, List<String> allowed) {
		return parameters(List.of(DataProblem.Wrong.parameter(name, detail, allowed)));
	}

	/** Parameters of the address that are not as they must be. */
	public static DataRefused parameters(List<DataProblem.Wrong> errors) {
		return new DataRefused(HttpStatus.BAD_REQUEST,
				"The address asks for something that does not exist: change or leave out what is named in errors.",
				errors);
	}

	/** What to answer. */
	public DataProblem problem() {
		return this.problem;
	}

}
