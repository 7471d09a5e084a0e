CREATE TABLE "server_key" (
  "only" boolean PRIMARY KEY DEFAULT true CHECK ("only"),
  "fingerprint" text NOT NULL
);
