"""Calls AWS with boto3, one call per line of standard input, one JSON line of answer each.

A line is {"credentials", "service", "operation", "input", "region", "endpoint"}; the answer is {"code", "message", "output"}, with the code "OK"
when the call was taken.
"""

import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

clients = {}


def client_of(request):
    keys = request["credentials"]
    name = (keys["AccessKeyId"], request["service"], request["region"])
    if name not in clients:
        clients[name] = boto3.client(
            request["service"],
            region_name=request["region"],
            endpoint_url=request["endpoint"],
            aws_access_key_id=keys["AccessKeyId"],
            aws_secret_access_key=keys["SecretAccessKey"],
            aws_session_token=keys.get("SessionToken"),
            config=Config(retries={"total_max_attempts": 1}),
        )
    return clients[name]


def readable(output):
    output.pop("ResponseMetadata", None)
    return {name: value.read().decode() if hasattr(value, "read") else value for name, value in output.items()}


def answer(request):
    try:
        output = getattr(client_of(request), request["operation"].replace("-", "_"))(**request["input"])
        return {"code": "OK", "message": "", "output": readable(output)}
    except ClientError as error:
        return {"code": error.response["Error"]["Code"], "message": str(error), "output": {}}
    except BotoCoreError as error:
        return {"code": type(error).__name__, "message": str(error), "output": {}}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line)), default=str), flush=True)
