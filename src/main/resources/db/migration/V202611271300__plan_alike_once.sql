-- The names that sound or look like another are found by the same plan, whatever the other is; it was made anew for each.
alter function entries_alike(text) set plan_cache_mode = force_generic_plan;
alter function entries_sharing(text[], integer) set plan_cache_mode = force_generic_plan;
