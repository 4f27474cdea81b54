-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

CREATE INDEX patrol_contents_any ON public.patrol USING gin (contents);
CREATE INDEX patrol_evidence_grade_listed ON public.patrol USING btree (evidence_grade, changed_at DESC, id DESC);
CREATE INDEX patrol_kind_listed ON public.patrol USING btree (kind, changed_at DESC, id DESC);
CREATE INDEX patrol_modes_any ON public.patrol USING gin (modes);
CREATE INDEX patrol_offline_listed ON public.patrol USING btree (offline, changed_at DESC, id DESC);
CREATE INDEX patrol_purposes_any ON public.patrol USING gin (purposes);
CREATE INDEX patrol_said ON public.patrol USING gin (siku.bigrams(lower(((COALESCE(instructions, ''::text) || ' '::text) || COALESCE(note, ''::text)))));
CREATE INDEX patrol_state_listed ON public.patrol USING btree (state, changed_at DESC, id DESC);
CREATE INDEX patrol_weather_listed ON public.patrol USING btree (weather, changed_at DESC, id DESC);
