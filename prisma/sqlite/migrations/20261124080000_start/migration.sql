-- CreateTable
CREATE TABLE "Application" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "language" TEXT NOT NULL,
    "applicantType" TEXT NOT NULL DEFAULT 'cooperative',
    "deviceHash" TEXT,
    "accountId" TEXT,
    "assistedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "receivedAt" DATETIME,
    "withdrawnAt" DATETIME,
    "reference" TEXT,
    "receiptCheck" TEXT,
    "readerCode" TEXT,
    "contestedAt" DATETIME,
    "nameAr" TEXT,
    "nameFr" TEXT,
    "searchKey" TEXT,
    "ice" TEXT,
    "court" TEXT,
    "registerNumber" TEXT,
    "registeredOn" DATETIME,
    "regionCode" TEXT,
    "provinceCode" TEXT,
    "milieu" TEXT,
    "sector" TEXT,
    "membersTotal" INTEGER,
    "women" INTEGER,
    "youth" INTEGER,
    "projectTitle" TEXT,
    "requestedMad" INTEGER,
    CONSTRAINT "Application_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Application_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "EditionVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Application_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SectionAnswers" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "SectionAnswers_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "submittedBy" TEXT,
    CONSTRAINT "Submission_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "claimedAt" DATETIME NOT NULL,
    CONSTRAINT "Claim_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "givenAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Consent_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Sitting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "openedById" TEXT NOT NULL,
    "ranking" JSONB NOT NULL,
    "rankingHash" TEXT NOT NULL,
    "closedAt" DATETIME,
    "closedById" TEXT,
    CONSTRAINT "Sitting_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sittingId" TEXT NOT NULL,
    "juryMemberId" TEXT NOT NULL,
    "present" BOOLEAN NOT NULL,
    CONSTRAINT "Attendance_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_juryMemberId_fkey" FOREIGN KEY ("juryMemberId") REFERENCES "JuryMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sittingId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "reason" TEXT,
    "votesFor" INTEGER,
    "votesAgainst" INTEGER,
    "abstentions" INTEGER,
    "recordedById" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "supersededAt" DATETIME,
    CONSTRAINT "Verdict_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Verdict_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Minutes" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sittingId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "pdfArSha256" TEXT,
    "pdfFrSha256" TEXT,
    "createdAt" DATETIME NOT NULL,
    "createdBy" TEXT NOT NULL,
    CONSTRAINT "Minutes_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Prize" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "key" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "prizeId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'draft',
    "currentVersionId" TEXT,
    "nextReference" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "frozenAt" DATETIME,
    CONSTRAINT "Edition_prizeId_fkey" FOREIGN KEY ("prizeId") REFERENCES "Prize" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EditionVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "note" TEXT,
    "createdAt" DATETIME NOT NULL,
    "createdBy" TEXT,
    CONSTRAINT "EditionVersion_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EditionSignature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    CONSTRAINT "EditionSignature_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EditionSignature_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "EditionVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT,
    "md5" TEXT,
    "readerSha256" TEXT,
    "thumbSha256" TEXT,
    "pages" INTEGER,
    "status" TEXT NOT NULL DEFAULT 'receiving',
    "refusal" TEXT,
    "createdAt" DATETIME NOT NULL,
    "receivedAt" DATETIME,
    "removedAt" DATETIME,
    CONSTRAINT "Upload_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "rehearsal" BOOLEAN NOT NULL,
    "clockOffsetMs" BIGINT NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Installation_one_row" CHECK ("id" = 1),
    CONSTRAINT "Installation_real_clock" CHECK ("rehearsal" OR "clockOffsetMs" = 0)
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "onBehalfOf" TEXT,
    "action" TEXT NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "JournalHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "JournalHead_one_row" CHECK ("id" = 1)
);

-- CreateTable
CREATE TABLE "JuryMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "isChair" BOOLEAN NOT NULL DEFAULT false,
    "code" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "languages" JSONB NOT NULL,
    "sectors" JSONB NOT NULL,
    "invitedAt" DATETIME NOT NULL,
    "rosterDeclaredAt" DATETIME,
    "leftAt" DATETIME,
    CONSTRAINT "JuryMember_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "JuryMember_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Conflict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "juryMemberId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Conflict_juryMemberId_fkey" FOREIGN KEY ("juryMemberId") REFERENCES "JuryMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Conflict_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "juryMemberId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT 'base',
    "position" INTEGER NOT NULL,
    "assignedAt" DATETIME NOT NULL,
    "openedAt" DATETIME,
    "withdrawnAt" DATETIME,
    "withdrawnFor" TEXT,
    CONSTRAINT "Assignment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_juryMemberId_fkey" FOREIGN KEY ("juryMemberId") REFERENCES "JuryMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Scoresheet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assignmentId" TEXT NOT NULL,
    "juryMemberId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "rev" INTEGER NOT NULL DEFAULT 0,
    "overall" TEXT,
    "updatedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    CONSTRAINT "Scoresheet_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scoresheet_juryMemberId_fkey" FOREIGN KEY ("juryMemberId") REFERENCES "JuryMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scoresheet_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "scoresheetId" TEXT NOT NULL,
    "criterionKey" TEXT NOT NULL,
    "level" INTEGER,
    "comment" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Mark_scoresheetId_fkey" FOREIGN KEY ("scoresheetId") REFERENCES "Scoresheet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Mark_level" CHECK ("level" BETWEEN 0 AND 5)
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "accountId" TEXT,
    "applicationId" TEXT,
    "editionId" TEXT,
    "template" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" DATETIME NOT NULL,
    "leasedUntil" DATETIME,
    "lastError" TEXT,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "dedupeKey" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "phone" TEXT,
    "email" TEXT,
    "displayName" TEXT,
    "language" TEXT NOT NULL DEFAULT 'ar',
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "editionId" TEXT,
    "regionCode" TEXT,
    "grantedAt" DATETIME NOT NULL,
    "grantedBy" TEXT,
    "revokedAt" DATETIME,
    "revokedBy" TEXT,
    CONSTRAINT "RoleGrant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoleGrant_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "userAgent" TEXT,
    CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contactKind" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "browserHash" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "usedAt" DATETIME,
    "issuedById" TEXT
);

-- CreateTable
CREATE TABLE "SignInLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "issuedBy" TEXT
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "notice" JSONB,
    "preparedById" TEXT NOT NULL,
    "preparedAt" DATETIME NOT NULL,
    "approvedById" TEXT,
    "approvedAt" DATETIME,
    "publishAt" DATETIME NOT NULL,
    "cancelledAt" DATETIME,
    "lettersAt" DATETIME,
    CONSTRAINT "Publication_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Award" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "verifyCode" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "revokedReason" TEXT,
    CONSTRAINT "Award_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Award_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RuleCheck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "ruleKey" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "RuleCheck_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CompletionRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    CONSTRAINT "CompletionRequest_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScreeningDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasonCode" TEXT,
    "reason" TEXT,
    "findings" JSONB NOT NULL,
    "decidedById" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" DATETIME,
    "rejectedById" TEXT,
    "rejectedAt" DATETIME,
    "rejectionNote" TEXT,
    CONSTRAINT "ScreeningDecision_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Application_reference_key" ON "Application"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Application_readerCode_key" ON "Application"("readerCode");

-- CreateIndex
CREATE INDEX "Application_editionId_status_regionCode_idx" ON "Application"("editionId", "status", "regionCode");

-- CreateIndex
CREATE INDEX "Application_accountId_idx" ON "Application"("accountId");

-- CreateIndex
CREATE INDEX "Application_deviceHash_idx" ON "Application"("deviceHash");

-- CreateIndex
CREATE INDEX "Application_editionId_receivedAt_idx" ON "Application"("editionId", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SectionAnswers_applicationId_sectionKey_key" ON "SectionAnswers"("applicationId", "sectionKey");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_applicationId_number_key" ON "Submission"("applicationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_editionId_identity_key" ON "Claim"("editionId", "identity");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_applicationId_kind_version_key" ON "Consent"("applicationId", "kind", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Sitting_editionId_number_key" ON "Sitting"("editionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_sittingId_juryMemberId_key" ON "Attendance"("sittingId", "juryMemberId");

-- CreateIndex
CREATE INDEX "Verdict_sittingId_applicationId_idx" ON "Verdict"("sittingId", "applicationId");

-- CreateIndex
CREATE INDEX "Verdict_applicationId_idx" ON "Verdict"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Minutes_sittingId_version_key" ON "Minutes"("sittingId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Prize_code_key" ON "Prize"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_currentVersionId_key" ON "Edition"("currentVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_prizeId_year_key" ON "Edition"("prizeId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "EditionVersion_editionId_version_key" ON "EditionVersion"("editionId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "EditionSignature_versionId_accountId_key" ON "EditionSignature"("versionId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Upload_key_key" ON "Upload"("key");

-- CreateIndex
CREATE INDEX "Upload_applicationId_slot_idx" ON "Upload"("applicationId", "slot");

-- CreateIndex
CREATE INDEX "Upload_status_createdAt_idx" ON "Upload"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Upload_sha256_idx" ON "Upload"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_hash_key" ON "JournalEntry"("hash");

-- CreateIndex
CREATE INDEX "JournalEntry_objectType_objectId_idx" ON "JournalEntry"("objectType", "objectId");

-- CreateIndex
CREATE INDEX "JournalEntry_action_at_idx" ON "JournalEntry"("action", "at");

-- CreateIndex
CREATE INDEX "JuryMember_accountId_idx" ON "JuryMember"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "JuryMember_editionId_accountId_key" ON "JuryMember"("editionId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "JuryMember_editionId_code_key" ON "JuryMember"("editionId", "code");

-- CreateIndex
CREATE INDEX "Conflict_applicationId_idx" ON "Conflict"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Conflict_juryMemberId_applicationId_key" ON "Conflict"("juryMemberId", "applicationId");

-- CreateIndex
CREATE INDEX "Assignment_juryMemberId_withdrawnAt_idx" ON "Assignment"("juryMemberId", "withdrawnAt");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_applicationId_juryMemberId_key" ON "Assignment"("applicationId", "juryMemberId");

-- CreateIndex
CREATE UNIQUE INDEX "Scoresheet_assignmentId_key" ON "Scoresheet"("assignmentId");

-- CreateIndex
CREATE INDEX "Scoresheet_applicationId_status_idx" ON "Scoresheet"("applicationId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Scoresheet_juryMemberId_applicationId_key" ON "Scoresheet"("juryMemberId", "applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Mark_scoresheetId_criterionKey_key" ON "Mark"("scoresheetId", "criterionKey");

-- CreateIndex
CREATE UNIQUE INDEX "Message_dedupeKey_key" ON "Message"("dedupeKey");

-- CreateIndex
CREATE INDEX "Message_status_nextAttemptAt_idx" ON "Message"("status", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "Message_editionId_createdAt_idx" ON "Message"("editionId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_applicationId_idx" ON "Message"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_phone_key" ON "Account"("phone");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Account_createdAt_idx" ON "Account"("createdAt");

-- CreateIndex
CREATE INDEX "RoleGrant_accountId_idx" ON "RoleGrant"("accountId");

-- CreateIndex
CREATE INDEX "RoleGrant_editionId_role_idx" ON "RoleGrant"("editionId", "role");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInCode_contact_createdAt_idx" ON "SignInCode"("contact", "createdAt");

-- CreateIndex
CREATE INDEX "SignInLink_accountId_idx" ON "SignInLink"("accountId");

-- CreateIndex
CREATE INDEX "Publication_editionId_publishAt_idx" ON "Publication"("editionId", "publishAt");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_editionId_version_key" ON "Publication"("editionId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Award_applicationId_key" ON "Award"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Award_verifyCode_key" ON "Award"("verifyCode");

-- CreateIndex
CREATE UNIQUE INDEX "Award_editionId_slug_key" ON "Award"("editionId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Award_editionId_number_key" ON "Award"("editionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RuleCheck_applicationId_ruleKey_key" ON "RuleCheck"("applicationId", "ruleKey");

-- CreateIndex
CREATE INDEX "CompletionRequest_applicationId_idx" ON "CompletionRequest"("applicationId");

-- CreateIndex
CREATE INDEX "ScreeningDecision_applicationId_idx" ON "ScreeningDecision"("applicationId");

-- What follows, and the CHECK constraints above, are written by hand: Prisma's models cannot say them.
-- constraints.test.ts holds them in place when a later migration rebuilds a table.

-- One proposal of inadmissibility at a time, one verdict in force.
CREATE UNIQUE INDEX "ScreeningDecision_one_open_refusal" ON "ScreeningDecision"("applicationId")
  WHERE "outcome" = 'inadmissible' AND "confirmedAt" IS NULL AND "rejectedAt" IS NULL;
CREATE UNIQUE INDEX "Verdict_one_in_force" ON "Verdict"("sittingId", "applicationId") WHERE "supersededAt" IS NULL;

-- The journal starts from sixty-four zeros.
INSERT INTO "JournalHead" ("id", "seq", "hash")
  VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The journal is append-only. The third trigger stops INSERT OR REPLACE, which deletes without saying so.
CREATE TRIGGER "JournalEntry_no_update" BEFORE UPDATE ON "JournalEntry"
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER "JournalEntry_no_delete" BEFORE DELETE ON "JournalEntry"
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER "JournalEntry_no_replace" BEFORE INSERT ON "JournalEntry"
WHEN EXISTS (SELECT 1 FROM "JournalEntry" WHERE "seq" = NEW."seq" OR "hash" = NEW."hash")
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER "JournalHead_no_delete" BEFORE DELETE ON "JournalHead"
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;
