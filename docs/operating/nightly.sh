#!/bin/sh
# What Groundwork wants done every night, into the folder given. Run by groundwork-nightly.timer, or by cron.
# KEEP_DAYS says for how long backups stay; those of before a person was erased still hold the name.
set -eu

backups=$1
keep_days=${KEEP_DAYS:-35}
mkdir -p "$backups/heads"
backups=$(cd "$backups" && pwd)
cd "$(dirname "$0")/../.."
groundwork() { node_modules/node/bin/node apps/cli/src/main.ts "$@"; }

name=$(date -u +%Y-%m-%dT%H%M%SZ)
# First of all the backup: whatever is found wrong below, there is one.
groundwork backup "$backups/$name"
# The heads kept last tell whether an end of the audit was cut off since.
last=$(find "$backups/heads" -name '*.json' | sort | tail -n 1)
if [ -n "$last" ]; then groundwork audit verify --heads "$last"; else groundwork audit verify; fi
groundwork audit heads > "$backups/heads/$name.json"
groundwork backup verify "$backups/$name"
groundwork retention run
# Only when all of that went well, and only what this script made.
find "$backups" -mindepth 1 -maxdepth 1 -type d -name '????-??-??T??????Z' -mtime "+$keep_days" -exec rm -r {} +
