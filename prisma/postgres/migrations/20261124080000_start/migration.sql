-- CreateEnum
CREATE TYPE "ApplicationStatus" AS ENUM ('draft', 'withdrawn', 'received', 'completion', 'refusal_proposed', 'inadmissible', 'admissible');

-- CreateEnum
CREATE TYPE "EditionStage" AS ENUM ('draft', 'frozen');

-- CreateEnum
CREATE TYPE "UploadStatus" AS ENUM ('receiving', 'checking', 'ok', 'refused');

-- CreateEnum
CREATE TYPE "ConflictKind" AS ENUM ('declared', 'derived', 'recusal');

-- CreateEnum
CREATE TYPE "ScoresheetStatus" AS ENUM ('draft', 'submitted', 'void');

-- CreateEnum
CREATE TYPE "MessageStatus" AS ENUM ('queued', 'sending', 'sent', 'failed', 'held');

-- CreateEnum
CREATE TYPE "RoleName" AS ENUM ('officer', 'manager', 'juror', 'chair', 'auditor');

-- CreateEnum
CREATE TYPE "ScreeningOutcome" AS ENUM ('admissible', 'inadmissible');

-- CreateTable
CREATE TABLE "Application" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "status" "ApplicationStatus" NOT NULL DEFAULT 'draft',
    "language" TEXT NOT NULL,
    "applicantType" TEXT NOT NULL DEFAULT 'cooperative',
    "deviceHash" TEXT,
    "accountId" TEXT,
    "assistedById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "receivedAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),
    "reference" TEXT,
    "receiptCheck" TEXT,
    "readerCode" TEXT,
    "contestedAt" TIMESTAMP(3),
    "nameAr" TEXT,
    "nameFr" TEXT,
    "searchKey" TEXT,
    "ice" TEXT,
    "court" TEXT,
    "registerNumber" TEXT,
    "registeredOn" TIMESTAMP(3),
    "regionCode" TEXT,
    "provinceCode" TEXT,
    "milieu" TEXT,
    "sector" TEXT,
    "membersTotal" INTEGER,
    "women" INTEGER,
    "youth" INTEGER,
    "projectTitle" TEXT,
    "requestedMad" INTEGER,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SectionAnswers" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SectionAnswers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "submittedBy" TEXT,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "claimedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "givenAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sitting" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "openedById" TEXT NOT NULL,
    "ranking" JSONB NOT NULL,
    "rankingHash" TEXT NOT NULL,
    "closedAt" TIMESTAMP(3),
    "closedById" TEXT,

    CONSTRAINT "Sitting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL,
    "sittingId" TEXT NOT NULL,
    "juryMemberId" TEXT NOT NULL,
    "present" BOOLEAN NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" TEXT NOT NULL,
    "sittingId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "reason" TEXT,
    "votesFor" INTEGER,
    "votesAgainst" INTEGER,
    "abstentions" INTEGER,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "supersededAt" TIMESTAMP(3),

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Minutes" (
    "id" TEXT NOT NULL,
    "sittingId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "pdfArSha256" TEXT,
    "pdfFrSha256" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "Minutes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Prize" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Prize_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL,
    "prizeId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "stage" "EditionStage" NOT NULL DEFAULT 'draft',
    "currentVersionId" TEXT,
    "nextReference" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "frozenAt" TIMESTAMP(3),

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionVersion" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdBy" TEXT,

    CONSTRAINT "EditionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionSignature" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "signedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EditionSignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" TEXT NOT NULL,
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
    "status" "UploadStatus" NOT NULL DEFAULT 'receiving',
    "refusal" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "receivedAt" TIMESTAMP(3),
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL,
    "rehearsal" BOOLEAN NOT NULL,
    "clockOffsetMs" BIGINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "onBehalfOf" TEXT,
    "action" TEXT NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "JournalHead" (
    "id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "JournalHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JuryMember" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "isChair" BOOLEAN NOT NULL DEFAULT false,
    "code" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "languages" JSONB NOT NULL,
    "sectors" JSONB NOT NULL,
    "invitedAt" TIMESTAMP(3) NOT NULL,
    "rosterDeclaredAt" TIMESTAMP(3),
    "leftAt" TIMESTAMP(3),

    CONSTRAINT "JuryMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conflict" (
    "id" TEXT NOT NULL,
    "juryMemberId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" "ConflictKind" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "juryMemberId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT 'base',
    "position" INTEGER NOT NULL,
    "assignedAt" TIMESTAMP(3) NOT NULL,
    "openedAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnFor" TEXT,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Scoresheet" (
    "id" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "juryMemberId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "status" "ScoresheetStatus" NOT NULL DEFAULT 'draft',
    "rev" INTEGER NOT NULL DEFAULT 0,
    "overall" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "submittedAt" TIMESTAMP(3),

    CONSTRAINT "Scoresheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mark" (
    "id" TEXT NOT NULL,
    "scoresheetId" TEXT NOT NULL,
    "criterionKey" TEXT NOT NULL,
    "level" INTEGER,
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
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
    "status" "MessageStatus" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMP(3) NOT NULL,
    "leasedUntil" TIMESTAMP(3),
    "lastError" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),
    "dedupeKey" TEXT NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "displayName" TEXT,
    "language" TEXT NOT NULL DEFAULT 'ar',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "role" "RoleName" NOT NULL,
    "editionId" TEXT,
    "regionCode" TEXT,
    "grantedAt" TIMESTAMP(3) NOT NULL,
    "grantedBy" TEXT,
    "revokedAt" TIMESTAMP(3),
    "revokedBy" TEXT,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" TEXT NOT NULL,
    "contactKind" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "browserHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "usedAt" TIMESTAMP(3),
    "issuedById" TEXT,

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInLink" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "issuedBy" TEXT,

    CONSTRAINT "SignInLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "notice" JSONB,
    "preparedById" TEXT NOT NULL,
    "preparedAt" TIMESTAMP(3) NOT NULL,
    "approvedById" TEXT,
    "approvedAt" TIMESTAMP(3),
    "publishAt" TIMESTAMP(3) NOT NULL,
    "cancelledAt" TIMESTAMP(3),
    "lettersAt" TIMESTAMP(3),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Award" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "verifyCode" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "revokedReason" TEXT,

    CONSTRAINT "Award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleCheck" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "ruleKey" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RuleCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompletionRequest" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "CompletionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScreeningDecision" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "outcome" "ScreeningOutcome" NOT NULL,
    "reasonCode" TEXT,
    "reason" TEXT,
    "findings" JSONB NOT NULL,
    "decidedById" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" TIMESTAMP(3),
    "rejectedById" TEXT,
    "rejectedAt" TIMESTAMP(3),
    "rejectionNote" TEXT,

    CONSTRAINT "ScreeningDecision_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "EditionVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionAnswers" ADD CONSTRAINT "SectionAnswers_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sitting" ADD CONSTRAINT "Sitting_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_juryMemberId_fkey" FOREIGN KEY ("juryMemberId") REFERENCES "JuryMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_prizeId_fkey" FOREIGN KEY ("prizeId") REFERENCES "Prize"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionVersion" ADD CONSTRAINT "EditionVersion_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionSignature" ADD CONSTRAINT "EditionSignature_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionSignature" ADD CONSTRAINT "EditionSignature_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "EditionVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JuryMember" ADD CONSTRAINT "JuryMember_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JuryMember" ADD CONSTRAINT "JuryMember_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_juryMemberId_fkey" FOREIGN KEY ("juryMemberId") REFERENCES "JuryMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_juryMemberId_fkey" FOREIGN KEY ("juryMemberId") REFERENCES "JuryMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scoresheet" ADD CONSTRAINT "Scoresheet_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scoresheet" ADD CONSTRAINT "Scoresheet_juryMemberId_fkey" FOREIGN KEY ("juryMemberId") REFERENCES "JuryMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scoresheet" ADD CONSTRAINT "Scoresheet_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_scoresheetId_fkey" FOREIGN KEY ("scoresheetId") REFERENCES "Scoresheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Award" ADD CONSTRAINT "Award_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Award" ADD CONSTRAINT "Award_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleCheck" ADD CONSTRAINT "RuleCheck_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompletionRequest" ADD CONSTRAINT "CompletionRequest_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScreeningDecision" ADD CONSTRAINT "ScreeningDecision_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is written by hand: Prisma's models cannot say them.
-- constraints.test.ts holds them in place as migrations come.

-- One proposal of inadmissibility at a time, one verdict in force.
CREATE UNIQUE INDEX "ScreeningDecision_one_open_refusal" ON "ScreeningDecision"("applicationId")
  WHERE "outcome" = 'inadmissible' AND "confirmedAt" IS NULL AND "rejectedAt" IS NULL;
CREATE UNIQUE INDEX "Verdict_one_in_force" ON "Verdict"("sittingId", "applicationId") WHERE "supersededAt" IS NULL;

-- The journal starts from sixty-four zeros.
INSERT INTO "JournalHead" ("id", "seq", "hash")
  VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

ALTER TABLE "Installation" ADD CONSTRAINT "Installation_one_row" CHECK ("id" = 1);
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_real_clock" CHECK ("rehearsal" OR "clockOffsetMs" = 0);
ALTER TABLE "JournalHead" ADD CONSTRAINT "JournalHead_one_row" CHECK ("id" = 1);
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_level" CHECK ("level" BETWEEN 0 AND 5);

-- The journal is append-only.
CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only';
END;
$$;
CREATE TRIGGER "JournalEntry_no_change" BEFORE UPDATE OR DELETE ON "JournalEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_journal_change();
CREATE TRIGGER "JournalEntry_no_truncate" BEFORE TRUNCATE ON "JournalEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();
CREATE TRIGGER "JournalHead_no_delete" BEFORE DELETE ON "JournalHead"
  FOR EACH ROW EXECUTE FUNCTION refuse_journal_change();
CREATE TRIGGER "JournalHead_no_truncate" BEFORE TRUNCATE ON "JournalHead"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();
