#!/bin/bash
# Creates the product's topics where they are missing: 32 partitions, kept for ever. Runs in the Kafka image.
set -euo pipefail
kafka=${PRAXIS_KAFKA:?where the broker answers}
topics=(
  praxis.clinic praxis.patient praxis.therapy-plan praxis.session praxis.outcomes praxis.audit
  praxis.dead-letter.patient praxis.dead-letter.therapy-plan praxis.dead-letter.session praxis.dead-letter.outcomes
)
known=$(/opt/kafka/bin/kafka-topics.sh --bootstrap-server "$kafka" --list)
for topic in "${topics[@]}"; do
  [[ $'\n'$known$'\n' != *$'\n'$topic$'\n'* ]] || continue
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$kafka" --create --if-not-exists --topic "$topic" \
    --partitions 32 --replication-factor 1 --config retention.ms=-1 --config cleanup.policy=delete
done
