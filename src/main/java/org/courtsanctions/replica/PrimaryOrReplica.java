package org.courtsanctions.replica;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Gives read-only transactions their connection: to the replica when the request may read
 * there and the replica is fit, else to the primary.
 */
final class PrimaryOrReplica extends AbstractDataSource {

	private final DataSource primary;

	private final Replica replica;

	PrimaryOrReplica(DataSource primary, Replica replica) {
		this.primary = primary;
		this.replica = replica;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = ofReplica(ReadingPlace.current());
		return (connection != null) ? connection : this.primary.getConnection();
	}

	private @Nullable Connection ofReplica(@Nullable ReadingPlace place) {
		if (place == null || !place.isReplica(this.replica.isFit())) {
			return null;
		}
		Connection connection = this.replica.connect();
		if (connection == null) {
			place.leaveReplica();
		}
		return connection;
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return this.primary.getConnection(username, password);
	}

}
