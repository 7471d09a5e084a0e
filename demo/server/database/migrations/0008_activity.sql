CREATE TABLE "activity" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "number" bigserial NOT NULL,
  "person" uuid NOT NULL REFERENCES "people" ON DELETE CASCADE,
  "what" text NOT NULL,
  "at" timestamptz NOT NULL DEFAULT clock_timestamp(),
  "by" text NOT NULL DEFAULT 'me' CHECK ("by" IN ('me', 'administrator', 'system')),
  "name" text NOT NULL DEFAULT '',
  "device" text NOT NULL DEFAULT '',
  "place" text NOT NULL DEFAULT '',
  "detail" text NOT NULL DEFAULT '',
  "count" integer NOT NULL DEFAULT 1
);
--> statement-breakpoint
CREATE UNIQUE INDEX "activity_person" ON "activity" ("person", "number");
--> statement-breakpoint
CREATE INDEX "activity_at" ON "activity" ("at");
