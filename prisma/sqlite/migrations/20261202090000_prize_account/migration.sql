-- CreateTable
CREATE TABLE "PrizeAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "awardId" TEXT NOT NULL,
    "sealedRib" TEXT NOT NULL,
    "givenAt" DATETIME NOT NULL,
    "changedAt" DATETIME,
    CONSTRAINT "PrizeAccount_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PrizeAccount_awardId_key" ON "PrizeAccount"("awardId");
