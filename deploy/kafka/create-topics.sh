#!/bin/bash
# Creates the product's topics where they are missing: 32 partitions, kept for ever; the heartbeats, whose last minute is all
# that counts, in one partition for an hour. Runs in the Kafka image.
set -euo pipefail
kafka=${PRAXIS_KAFKA:?where the broker answers}
topics=(
  praxis.clinic praxis.patient praxis.therapy-plan praxis.session praxis.outcomes praxis.audit
  praxis.dead-letter.patient praxis.dead-letter.therapy-plan praxis.dead-letter.session praxis.dead-letter.outcomes
)
known=$(/opt/kafka/bin/kafka-topics.sh --bootstrap-server "$kafka" --list)
create() {
  local topic=$1 partitions=$2
  shift 2
  [[ $'\n'$known$'\n' != *$'\n'$topic$'\n'* ]] || return 0
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$kafka" --create --if-not-exists --topic "$topic" \
    --partitions "$partitions" --replication-factor 1 --config cleanup.policy=delete "$@"
}
for topic in "${topics[@]}"; do create "$topic" 32 --config retention.ms=-1; done
create praxis-heartbeats 1 --config retention.ms=3600000 --config segment.ms=3600000
