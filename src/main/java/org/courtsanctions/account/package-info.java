/**
 * Who may sign in to the back office: accounts and their roles, passwords, second
 * factors, sessions, and the gate before every address of the back office.
 */
@NullMarked
package org.courtsanctions.account;

import org.jspecify.annotations.NullMarked;
