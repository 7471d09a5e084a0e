ALTER TABLE "people" ADD COLUMN "may_edit_presets" boolean NOT NULL DEFAULT false;
--> statement-breakpoint
UPDATE "people" SET "may_edit_presets" = true WHERE "role" = 'Administrator';
--> statement-breakpoint
CREATE TABLE "canned_owners" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "account" text NOT NULL,
  "person" uuid UNIQUE REFERENCES "people" ON DELETE CASCADE,
  "revision" integer NOT NULL DEFAULT 0,
  "forgotten" integer NOT NULL DEFAULT 0
);
--> statement-breakpoint
CREATE UNIQUE INDEX "canned_owners_company" ON "canned_owners" ("account") WHERE "person" IS NULL;
--> statement-breakpoint
CREATE TABLE "canned_responses" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "owner" uuid NOT NULL REFERENCES "canned_owners" ON DELETE CASCADE,
  "short_code" text NOT NULL,
  "folded" text COLLATE "C" NOT NULL,
  "content" text NOT NULL,
  "searched" text COLLATE "C" NOT NULL,
  "label" text NOT NULL DEFAULT '',
  "language" text NOT NULL DEFAULT '',
  "attachments" jsonb NOT NULL DEFAULT '[]',
  "uses" integer NOT NULL DEFAULT 0,
  "used_at" timestamptz,
  "version" text NOT NULL,
  "revision" integer NOT NULL,
  "updated_at" timestamptz NOT NULL DEFAULT now()
);
--> statement-breakpoint
CREATE UNIQUE INDEX "canned_responses_short_code" ON "canned_responses" ("owner", "folded");
--> statement-breakpoint
CREATE INDEX "canned_responses_revision" ON "canned_responses" ("owner", "revision");
--> statement-breakpoint
CREATE INDEX "canned_responses_attachments" ON "canned_responses" USING gin ("attachments" jsonb_path_ops) WHERE "attachments" <> '[]';
--> statement-breakpoint
CREATE TABLE "canned_uses" (
  "response" uuid NOT NULL REFERENCES "canned_responses" ON DELETE CASCADE,
  "person" uuid NOT NULL REFERENCES "people" ON DELETE CASCADE,
  "uses" integer NOT NULL DEFAULT 0,
  "used_at" timestamptz NOT NULL DEFAULT now(),
  "revision" integer NOT NULL,
  PRIMARY KEY ("response", "person")
);
--> statement-breakpoint
CREATE INDEX "canned_uses_person" ON "canned_uses" ("person", "revision");
--> statement-breakpoint
CREATE TABLE "canned_tombstones" (
  "owner" uuid NOT NULL REFERENCES "canned_owners" ON DELETE CASCADE,
  "response" uuid NOT NULL,
  "revision" integer NOT NULL,
  "gone_at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("owner", "response")
);
--> statement-breakpoint
CREATE INDEX "canned_tombstones_revision" ON "canned_tombstones" ("owner", "revision");
