CREATE TABLE "attachments" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "person" uuid REFERENCES "people" ON DELETE SET NULL,
  "hash" text NOT NULL,
  "name" text NOT NULL,
  "type" text NOT NULL,
  "size" integer NOT NULL,
  "used_at" timestamptz NOT NULL DEFAULT now()
);
--> statement-breakpoint
CREATE INDEX "attachments_person" ON "attachments" ("person");
--> statement-breakpoint
CREATE INDEX "attachments_hash" ON "attachments" ("hash");
--> statement-breakpoint
CREATE INDEX "attachments_used_at" ON "attachments" ("used_at");
--> statement-breakpoint
CREATE TABLE "message_attachments" (
  "conversation" uuid NOT NULL,
  "number" integer NOT NULL,
  "place" integer NOT NULL,
  "attachment" uuid NOT NULL REFERENCES "attachments",
  PRIMARY KEY ("conversation", "number", "place"),
  UNIQUE ("attachment", "conversation", "number"),
  FOREIGN KEY ("conversation", "number") REFERENCES "messages" ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE "file_folder" (
  "only" boolean PRIMARY KEY DEFAULT true CHECK ("only"),
  "name" uuid NOT NULL DEFAULT gen_random_uuid()
);
--> statement-breakpoint
INSERT INTO "file_folder" DEFAULT VALUES;
