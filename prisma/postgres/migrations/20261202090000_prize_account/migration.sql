-- CreateTable
CREATE TABLE "PrizeAccount" (
    "id" TEXT NOT NULL,
    "awardId" TEXT NOT NULL,
    "sealedRib" TEXT NOT NULL,
    "givenAt" TIMESTAMP(3) NOT NULL,
    "changedAt" TIMESTAMP(3),

    CONSTRAINT "PrizeAccount_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PrizeAccount_awardId_key" ON "PrizeAccount"("awardId");

-- AddForeignKey
ALTER TABLE "PrizeAccount" ADD CONSTRAINT "PrizeAccount_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
